/* Says moments to come on the clock of whoever reads them too, where that is another one than the newsroom's. */
const words = (at, timeZone) =>
  new Intl.DateTimeFormat("en-GB", {
    weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone,
  }).format(at);

for (const time of document.querySelectorAll("time[data-zone]")) {
  const at = new Date(time.dateTime);
  const here = words(at, undefined);
  if (here === words(at, time.dataset.zone)) continue;
  const own = document.createElement("span");
  own.className = "hint";
  own.textContent = ` – ${here} where you are`;
  time.after(own);
}
