// SPDX-License-Identifier: Apache-2.0
// Everything works without this file. With it: forms cannot be sent twice, uploads show progress, evidence is checked in the page.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
