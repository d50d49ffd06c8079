// Says how many sizes of a picture are made, while more are being made.
const line = document.querySelector("[data-progress][data-goes-on]");
if (line) {
  const look = async () => {
    const response = await fetch(line.dataset.progress).catch(() => null);
    const answer = response?.ok ? await response.json() : { text: line.textContent, goesOn: true };
    if (answer.text !== line.textContent) {
      line.textContent = answer.text;
    }
    if (answer.goesOn) {
      setTimeout(look, 2000);
    }
  };
  setTimeout(look, 1000);
}
