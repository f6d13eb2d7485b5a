"use strict";
{
  const named = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const contract = JSON.parse(document.getElementById("contract").textContent);

  // Served by the API itself, the page speaks to that one only, behind whatever base path it was found.
  const api = named("api");
  if (api) {
    const here = new URL(api, location.href).href.replace(/\/$/, "");
    contract.servers = [{ url: here }];
    document.body.classList.add("served");
  }

  // To try an operation, a token is enough; whoever has none asks the issuer elsewhere.
  const schemes = contract.components.securitySchemes;
  const byToken = [];
  for (const [name, scheme] of Object.entries(schemes)) {
    if (scheme.type === "openIdConnect") {
      const issuer = `\n\nIts issuer: ${scheme.openIdConnectUrl}`;
      schemes[name] = {
        type: "http",
        scheme: "bearer",
        bearerFormat: "JWT",
        description: (scheme.description ?? "") + (api ? "" : issuer),
      };
      byToken.push(name);
    }
  }

  // The renderer shows no scopes of tokens.
  for (const path of Object.values(contract.paths)) {
    for (const operation of Object.values(path)) {
      for (const requirement of operation.security ?? []) {
        for (const [name, scopes] of Object.entries(requirement)) {
          if (byToken.includes(name) && scopes.length > 0) {
            const list = scopes.map((scope) => `\`${scope}\``).join(" or ");
            operation.description = `${operation.description ?? ""}\n\nNeeds the scope ${list}.`;
            requirement[name] = [];
          }
        }
      }
    }
  }

  const ui = SwaggerUIBundle({
    spec: contract,
    domNode: document.getElementById("docs"),
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    presets: [SwaggerUIBundle.presets.apis],
    onComplete() {
      // Only the local API gives one away.
      const token = named("token");
      if (token) {
        byToken.forEach((name) => ui.preauthorizeApiKey(name, token));
      }
    },
  });
}
