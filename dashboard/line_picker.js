// The lines of a document as it stood. A click puts a removed line back or takes a kept one out.
// Words from the document enter as text nodes only, so that nothing in them can act.
const ROLE_NAMES = {
  headline: "headline", deck: "deck", byline: "byline", published: "date",
  dateline: "dateline", outlet: "outlet",
};

function element(tag, css, text) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (text) made.textContent = text;
  return made;
}

function removedLine(line, toggle) {
  const button = element("button", "removed");
  button.type = "button";
  button.title = "Put this line back";
  button.append(element("s", "", line.text), element("span", "reason", line.reason));
  button.append(element("span", "act", "put back"));
  button.addEventListener("click", () => toggle(line.number, "restored"));
  return button;
}

function keptLine(line, toggle) {
  const row = element("div", "kept");
  row.append(element("span", "", line.text));
  if (line.reason) row.append(element("span", "reason", line.reason));
  const button = element("button", "act", "take out");
  button.type = "button";
  button.title = "Take this line out of the article";
  button.setAttribute("aria-label", `Take out: ${line.text.slice(0, 60)}`);
  button.addEventListener("click", () => toggle(line.number, "removed"));
  row.append(button);
  return row;
}

function liftedLine(line) {
  const row = element("div", "lifted");
  row.append(element("span", "role", ROLE_NAMES[line.role] ?? line.role));
  row.append(element("span", "", line.text));
  return row;
}

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const list = parentElement.querySelector(".lines");
  const toggle = (number, to) => setTriggerValue("toggled", { number, to });
  const rows = data.lines.map((line) => {
    if (line.role === "removed") return removedLine(line, toggle);
    return line.role === "body" ? keptLine(line, toggle) : liftedLine(line);
  });
  list.replaceChildren(...rows);
}
