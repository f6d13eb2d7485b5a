// A session with the generated client: node inbox.js <api> <token> <form>; says what it saw.
import {
  Configuration,
  FormsApi,
  IntakeApi,
  KeyScope,
  KeysApi,
  type Problem,
  ResponseError,
  ServersApi,
  SubmissionsApi,
} from "../../../target/clients/typescript";

declare const process: { argv: string[] };
const [api, token, formId] = process.argv.slice(2) as [string, string, string];

const owner = new Configuration({ basePath: api, headers: { Authorization: `Bearer ${token}` } });
const forms = new FormsApi(owner);
const submissions = new SubmissionsApi(owner);
const intake = new IntakeApi(new Configuration({ basePath: api }));

async function retry(): Promise<void> {
  const hello = { formId, submissionInput: { email: "ada@example.com", message: "Hello" }, idempotencyKey: "key-1" };
  const first = await intake.createSubmission(hello);
  const again = await intake.createSubmission(hello);
  console.log(`retry ${first.id === again.id}`);
  const read = await submissions.getSubmission({ formId, submissionId: first.id });
  console.log(`fields ${read.kind === "form" ? JSON.stringify(read.fields) : ""}`);
}

async function problem(): Promise<void> {
  try {
    await intake.createSubmission({ formId, submissionInput: { email: "nobody" } });
  } catch (error) {
    if (error instanceof ResponseError) {
      const told: Problem = await error.response.json();
      console.log(`problem ${told.status} ${told.errors?.[0]?.pointer}`);
    }
  }
}

async function pages(): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await intake.createSubmission({ formId, submissionInput: { message: `${i}` } });
  }
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await submissions.listSubmissions({ formId, limit: 2, cursor });
    sizes.push(page.items.length);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  console.log(`pages ${sizes.join(" ")}`);
}

async function upload(): Promise<void> {
  const file = new Blob(["a file"]);
  const prepared = await intake.createUpload({
    formId,
    uploadInput: { fileName: "a.txt", contentType: "text/plain", size: file.size },
  });
  const body = new FormData();
  for (const [name, value] of Object.entries(prepared.fields)) {
    body.append(name, value);
  }
  body.append("file", file, "a.txt");
  const posted = await fetch(prepared.url, { method: "POST", body });
  console.log(`uploaded ${Math.floor(posted.status / 100) * 100}`);
  const receipt = await intake.createSubmission({ formId, submissionInput: { upload: new Set([prepared.id]) } });
  const read = await submissions.getSubmission({ formId, submissionId: receipt.id });
  console.log(`attached ${read.attachments?.[0]?.fileName}`);
}

async function batch(): Promise<void> {
  const scopes = new Set([KeyScope.SubmissionsWrite]);
  const key = await new KeysApi(owner).createKey({ formId, keyInput: { name: "client", scopes } });
  const servers = new ServersApi(new Configuration({ basePath: api, headers: { "X-Api-Key": key.secret } }));
  const result = await servers.createBatch({ formId, requestBody: [{ message: "one" }, { email: "nobody" }] });
  console.log(`batch ${result.stored} stored, ${result.refused} refused`);
}

async function session(): Promise<void> {
  await forms.createForm({ formInput: { id: formId, name: "From a client" } });
  console.log(`form ${(await forms.getForm({ formId })).name}`);
  await retry();
  await problem();
  await pages();
  await upload();
  await batch();
}

void session();
