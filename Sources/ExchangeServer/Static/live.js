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

for (const place of document.querySelectorAll("[data-events]")) {
  follow(place.dataset.events, (event) => {
    if (!event || event === "alarms") return false;
    place.append(place.querySelector("template").content.cloneNode(true));
    return true;
  });
}
