// SPDX-License-Identifier: Apache-2.0
// Pages work without this file. With it, they say when something has changed.

// Calls `take` with each server-sent event until it returns true; begins anew when the connection ends.
async function follow(address, take) {
  let last = "";
  for (;;) {
    const stop = new AbortController();
    try {
      const answer = await fetch(address, { headers: last ? { "Last-Event-ID": last } : {}, signal: stop.signal });
      if (!answer.ok) return;
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        const messages = (text + piece.value).split("\n\n");
        text = messages.pop();
        for (const message of messages) {
          const field = (name) => message.match(new RegExp(`^${name}: (.*)$`, "m"))?.[1];
          last = field("id") ?? last;
          if (take(field("event"), field("data") ? JSON.parse(field("data")) : null)) { stop.abort(); return; }
        }
      }
    } catch { /* The connection broke, or the page is left. */ }
    await new Promise((done) => setTimeout(done, 5000));
  }
}

// Shows how an examination goes; at its end, or when it cannot be followed, the page is loaded anew.
for (const place of document.querySelectorAll("[data-examination]")) {
  const stages = place.querySelector("[data-stages]").dataset.stages.split(";");
  const row = (...cells) => {
    const line = document.createElement("tr");
    for (const cell of cells) {
      const box = line.insertCell();
      box.textContent = cell ?? "—";
      if (typeof cell === "number") box.className = "number";
    }
    return line;
  };
  const fill = (selector, rows) => place.querySelector(selector).replaceChildren(...rows);
  let hasEnded = false;
  follow(place.dataset.examination, (event, state) => {
    if (!state) return false;
    hasEnded = event === "examined" || event === "refused";
    place.querySelector("[data-stages]").textContent = stages[event === "waiting" ? 0 : 1];
    place.querySelector("progress").value = state.percent;
    for (const node of place.querySelectorAll("[data-show]")) node.textContent = state[node.dataset.show];
    fill("[data-problems]", state.firstProblems.map((problem) => row(problem.row, problem.field, say(problem.title.zh, problem.title.en))));
    fill("[data-persons]", state.personalInformation.map((found) => row(found.label, say(found.name.zh, found.name.en), found.count)));
    return hasEnded;
  }).then(() => setTimeout(() => location.replace(place.dataset.then), hasEnded ? 0 : 3000));
}

for (const place of document.querySelectorAll("[data-events]")) {
  follow(place.dataset.events, (event) => {
    if (!event || event === "alarms") return false;
    place.append(place.querySelector("template").content.cloneNode(true));
    return true;
  });
}
