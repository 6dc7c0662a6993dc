// SPDX-License-Identifier: Apache-2.0
// Everything works without this file. With it: forms are not sent twice, bids are sealed in the browser, evidence is checked in the page,
// and a file goes up in parts that can go on where they broke off.
"use strict";
const say = (zh, en) => (document.documentElement.lang === "en" ? en : zh);
const utf8 = (text) => new TextEncoder().encode(text);
const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { whole.set(part, at); at += part.length; }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
};

// MARK: forms

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.classList.contains("js-seal") && window.crypto?.subtle) { event.preventDefault(); seal(form); return; }
  if (form.classList.contains("js-upload") && form.elements.file.files[0]?.size) { event.preventDefault(); upload(form); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});

// MARK: uploads

const partBytes = 8 << 20;

function send(method, path, headers, body, told) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (told) request.upload.onprogress = (event) => told(event.loaded);
    request.onload = () => done(request);
    request.onerror = () => fail(new Error("broken"));
    request.send(body);
  });
}

// Where the upload of a file is: the page remembers the last one, so that choosing the file again goes on with it.
async function whereabouts(name, headers) {
  let known = null;
  try { known = JSON.parse(localStorage.getItem("upload")); } catch { /* Nothing is remembered. */ }
  if (known?.name !== name) return null;
  const answer = await send("HEAD", known.path, headers);
  return answer.status === 200 ? { path: known.path, offset: Number(answer.getResponseHeader("Upload-Offset")) } : null;
}

// Sends the form's file in parts and the form without it; a part that breaks off is sent again from where it is.
async function upload(form) {
  const [file, bar, note] = [form.elements.file.files[0], form.querySelector("progress"), form.querySelector("[role=status]")];
  const button = form.querySelector("button");
  const headers = { "Tus-Resumable": "1.0.0", "X-Form-Token": form.elements["form-token"].value };
  const stop = (text) => { note.textContent = text; button.disabled = false; delete form.dataset.sent; };
  const reason = (answer) => { try { return JSON.parse(answer.responseText).detail; } catch { return `HTTP ${answer.status}`; } };
  const show = (count) => {
    bar.value = (100 * count) / file.size;
    note.textContent = `${Math.floor(bar.value)}% · ${(count / 1048576).toFixed(1)} / ${(file.size / 1048576).toFixed(1)} MiB`;
  };
  form.dataset.sent = "yes";
  button.disabled = true;
  bar.closest("label").hidden = false;
  let failures = 0;
  let place = null;
  while (!place || place.offset < file.size) {
    try {
      const name = `${file.name} ${file.size} ${file.lastModified}`;
      place ??= await whereabouts(name, headers);
      if (!place) {
        const answer = await send("POST", "/api/v1/uploads", { ...headers, "Upload-Length": file.size });
        if (answer.status !== 201) return stop(reason(answer));
        place = { path: answer.getResponseHeader("Location"), offset: 0 };
        try { localStorage.setItem("upload", JSON.stringify({ name, path: place.path })); } catch { /* It cannot be resumed later. */ }
      }
      const from = place.offset;
      show(from);
      if (from === file.size) break;
      const part = { ...headers, "Upload-Offset": from, "Content-Type": "application/offset+octet-stream" };
      const answer = await send("PATCH", place.path, part, file.slice(from, from + partBytes), (count) => show(from + count));
      if (answer.status === 204) { place.offset = Number(answer.getResponseHeader("Upload-Offset")); failures = 0; continue; }
      if (answer.status < 500 && ![408, 409, 423, 429].includes(answer.status)) return stop(reason(answer));
      place = null;
    } catch { place = null; }
    if (++failures > 5) return stop(say("上传中断。再按一次即从断处继续。", "The upload broke off. Press again to go on from there."));
    await new Promise((done) => setTimeout(done, 1000 * failures));
  }
  show(file.size);
  form.elements.upload.value = place.path.split("/").pop();
  form.elements.file.disabled = true;
  form.submit();
}

// A sealed bid: SHA-256 over lines that anyone can hash again. Neither the amount nor the secret is sent.
async function seal(form) {
  const [auction, bidder, currency] = form.dataset.about.split(" ");
  const amount = form.elements.amount.value.replaceAll(",", "").trim();
  const nonce = form.elements.nonce.value;
  const parts = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(amount);
  if (!parts || utf8(nonce).length < 16 || utf8(nonce).length > 128) {
    form.elements[parts ? "nonce" : "amount"].setCustomValidity(say("请按提示填写。", "Write it as the hint says."));
    form.reportValidity();
    form.addEventListener("input", (event) => event.target.setCustomValidity?.(""), { once: true });
    return;
  }
  const minorUnits = BigInt(parts[1]) * 100n + BigInt((parts[2] ?? "").padEnd(2, "0"));
  const text = `hexi bid\n${auction}\n${bidder}\n${minorUnits} ${currency}\n${nonce}\n`;
  const commitment = document.createElement("input");
  commitment.type = "hidden";
  commitment.name = "commitment";
  commitment.value = hex(await sha256(utf8(text)));
  const slip = document.createElement("a");
  slip.href = "data:text/plain;charset=utf-8," + encodeURIComponent(`${auction}\n${amount} ${currency}\n${nonce}\n${commitment.value}\n`);
  slip.download = `bid-${auction}.txt`;
  slip.click();
  form.elements.amount.disabled = true;
  form.elements.nonce.disabled = true;
  form.append(commitment);
  form.dataset.sent = "yes";
  form.submit();
}

// MARK: evidence

// The root that a proof leads to from a leaf (RFC 6962); null when it has too few or too many hashes.
async function rootOf(leaf, index, size, hashes) {
  if (index >= size) return null;
  let [position, last, node] = [BigInt(index), BigInt(size) - 1n, leaf];
  for (const hash of hashes) {
    if (last === 0n) return null;
    if ((position & 1n) === 1n || position === last) {
      node = await sha256(Uint8Array.of(1), hash, node);
      while (position !== 0n && (position & 1n) === 0n) { position >>= 1n; last >>= 1n; }
    } else {
      node = await sha256(Uint8Array.of(1), node, hash);
    }
    position >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? node : null;
}

// What a receipt proves, or why it proves nothing. A proof without the record proves the leaf.
async function check(text, keyText) {
  const wrong = (zh, en) => ({ ok: false, text: say(zh, en) });
  let receipt;
  try { receipt = JSON.parse(text); } catch { return wrong("不是回执。", "This is no receipt."); }
  if (!Array.isArray(receipt.checkpoint) || !Array.isArray(receipt.proof)) return wrong("不是回执。", "This is no receipt.");
  try {
    // Base64 may hold a plus of its own.
    const [name, , ...rest] = keyText.split("+");
    const encoded = rest.join("+");
    const key = await crypto.subtle.importKey("raw", bytesOf(encoded).slice(1), "Ed25519", false, ["verify"]);
    const blank = receipt.checkpoint.indexOf("");
    const [origin, size, root] = receipt.checkpoint;
    const signed = utf8(receipt.checkpoint.slice(0, blank).join("\n") + "\n");
    const lines = receipt.checkpoint.slice(blank + 1).filter((line) => line.startsWith(`— ${name} `));
    if (origin !== name || lines.length === 0) return wrong("不是本交易所签署的。", "It is not signed by this exchange.");
    for (const line of lines) {
      if (!(await crypto.subtle.verify("Ed25519", key, bytesOf(line.split(" ")[2]).slice(4), signed))) {
        return wrong("签名不符。", "The signature is not right.");
      }
    }
    const leaf = receipt.record ? await sha256(Uint8Array.of(0), bytesOf(receipt.record))
      : Uint8Array.from(receipt.leaf.match(/../g), (pair) => parseInt(pair, 16));
    if (Number(size) !== receipt.size) return wrong("检查点与证明不符。", "Checkpoint and proof differ.");
    const reached = await rootOf(leaf, receipt.index, receipt.size, receipt.proof.map(bytesOf));
    if (!reached || hex(reached) !== hex(bytesOf(root))) return wrong("记录不在日志中,或已被改动。", "The record is not in the log, or was altered.");
    return { ok: true, text: say(
      `真实:日志第 ${receipt.index + 1} 条,共 ${size} 条;签名与默克尔证明均已在您的浏览器中核验。`,
      `True: record ${receipt.index + 1} of ${size}; signature and Merkle proof were checked in your browser.`) };
  } catch (error) {
    return wrong(`本浏览器无法核验(${error.name}),请用命令行。`, `This browser cannot check it (${error.name}); use the command line.`);
  }
}

// A button that checks, put where the page asks for one: on a textarea, or on the address of a proof.
for (const place of document.querySelectorAll(".js-check")) {
  if (!window.crypto?.subtle) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "second";
  button.textContent = say("在浏览器中核验", "Check in the browser");
  const answer = document.createElement("p");
  answer.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    const source = place.dataset.source;
    const text = source ? await (await fetch(source)).text() : document.querySelector("[name=receipt]").value;
    const result = await check(text, place.dataset.key);
    answer.className = "notice " + (result.ok ? "good" : "bad");
    answer.textContent = result.text;
  });
  place.append(button, answer);
}
