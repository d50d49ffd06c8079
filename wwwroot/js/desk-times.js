/* Says moments to come on the clock of whoever reads them too, where that is another one than the newsroom's. */
import { moment, say } from "./desk-words.js";

const words = (at, timeZone) =>
  moment(at, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone }, "en-GB");

for (const time of document.querySelectorAll("time[data-zone]")) {
  const here = words(time.dateTime, undefined);
  if (here === words(time.dateTime, time.dataset.zone)) continue;
  const own = document.createElement("span");
  own.className = "hint";
  own.textContent = ` ${say("– {0} where you are", here)}`;
  time.after(own);
}
