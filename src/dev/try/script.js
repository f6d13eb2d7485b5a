// Shows each form as a curl line that sends the same, and sends the last one as JSON.

const crlf = (text) => text.replace(/\r\n|\r|\n/g, "\r\n");

// One word for a shell; lines need the quotes that bash and zsh have for them.
const quoted = (text) =>
  /[\r\n]/.test(text)
    ? "$'" + text.replace(/[\\']/g, "\\$&").replaceAll("\r", "\\r").replaceAll("\n", "\\n") + "'"
    : "'" + text.replaceAll("'", "'\\''") + "'";

// By getAttribute where a field's name could stand in the way, as the honeypot's may be any.
const json = (form) => JSON.stringify(Object.fromEntries(new FormData(form)));

const curl = {
  form(form) {
    const fields = [...new FormData(form)].map(([name, value]) => [name, crlf(value)]);
    return [form.getAttribute("action"), "-d " + quoted(new URLSearchParams(fields).toString())];
  },
  files(form) {
    const parts = [...new FormData(form)].map(([name, value]) => {
      if (typeof value === "string") {
        return "--form-string " + quoted(name + "=" + crlf(value));
      }
      // A file that was not chosen has no name; it is nothing that curl could send.
      const file = '"' + value.name.replace(/[\\"]/g, "\\$&") + '"';
      return value.name === "" ? "" : "-F " + quoted(name + "=@" + file);
    });
    return [form.getAttribute("action"), ...parts.filter((part) => part !== "")];
  },
  fetch(form) {
    return [form.dataset.url, "-H 'Content-Type: application/json'", "-d " + quoted(json(form))];
  },
};

function showCurl(form) {
  const section = form.closest("section");
  section.querySelector("pre").textContent = "curl " + curl[form.getAttribute("id")](form).join(" \\\n  ");
}

function answer(output, ...parts) {
  output.replaceChildren(...parts);
  output.hidden = false;
}

async function send(form) {
  const output = form.parentElement.querySelector("output");
  try {
    const response = await fetch(form.dataset.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
      body: json(form),
    });
    const status = document.createElement("strong");
    status.textContent = `${response.status} ${response.statusText}`;
    const body = document.createElement("code");
    body.textContent = JSON.stringify(await response.json(), null, 2);
    const link = document.createElement("a");
    const location = response.headers.get("Location");
    if (location !== null) {
      link.href = new URL(location, form.dataset.url).href;
      link.textContent = location;
    }
    answer(output, status, body, link);
  } catch (failure) {
    // The browser tells no script why; its console does.
    answer(output, `No answer that this page may read: ${failure.message}`);
  }
}

for (const form of document.forms) {
  for (const hidden of form.closest("section").querySelectorAll("h3, pre")) {
    hidden.hidden = false;
  }
  form.addEventListener("input", () => showCurl(form));
  showCurl(form);
}

const last = document.forms.fetch;
last.addEventListener("submit", (event) => {
  event.preventDefault();
  send(last);
});
