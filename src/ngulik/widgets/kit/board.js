// The view of every simulation: shows controls, moves what Python has drawn, plays dots. It knows no number of the subject
// and no word: both come from Python. `model` is anywidget's (get, set, save_changes, on); a page without Jupyter gives
// the same in a few lines.
const PATIENCE = 8000; // milliseconds without an answer until the learner is told

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) name in element ? (element[name] = value) : element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
};

// Make `now` like `next`. Elements with the same key (or else place) stay the same elements: style can move them, focus stays.
function patch(now, next) {
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name) && name !== "style") now.removeAttribute(name);
  for (const { name, value } of next.attributes) {
    if (now.getAttribute(name) !== value && !(name === "transform" && now.held)) now.setAttribute(name, value);
  }
  if (!next.firstElementChild) return now.textContent === next.textContent || (now.textContent = next.textContent);
  const keyOf = (child, place) => child.dataset.key ?? `${child.tagName}${place}`;
  const known = new Map([...now.children].map((child, place) => [keyOf(child, place), child]));
  let place = now.firstChild;
  [...next.children].forEach((child, number) => {
    const old = known.get(keyOf(child, number));
    if (old?.tagName !== child.tagName) return now.insertBefore(child.cloneNode(true), place);
    known.delete(keyOf(child, number));
    if (old === place) place = place.nextSibling;
    else now.insertBefore(old, place);
    patch(old, child);
  });
  for (const gone of known.values()) gone.remove();
}

class Board {
  constructor(model, root) {
    const { title, controls, words } = model.get("start");
    Object.assign(this, { model, root, controls, words, waiting: false, more: false, explored: false, sent: 0 });
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.refreshers = [];
    this.panel = make("div", { className: "kit-controls", role: "group", "aria-label": title });
    this.drawing = make("div", { className: "kit-picture" });
    this.sentence = make("p", { className: "kit-sentence", role: "status" });
    this.alarm = make("p", { className: "kit-alarm", role: "alert" });
    this.table = make("div");
    this.fold = make("details", {}, make("summary", {}, words.table), this.table);
    this.player = new Player(this);
    const right = make("div", { className: "kit-right" }, this.drawing, this.player.box, this.sentence, this.alarm);
    const head = make("p", { className: "kit-title" }, title);
    this.box = make("div", { className: "kit", role: "region", "aria-label": title }, head, this.panel, right, this.fold);
    root.replaceChildren(this.box);
    for (const control of controls) this.add(control);
    this.keepKeys();
    this.accept(model.get("answer"));
    const resized = new ResizeObserver(() => this.fit());
    resized.observe(root);
    model.on("change:answer", () => this.accept(model.get("answer")));
    this.stop = () => (resized.disconnect(), this.player.pause(), this.gone.abort(), clearTimeout(this.timer));
  }

  // Keys belong to the simulation, Ctrl+S and its like to the notebook. JupyterLab looks for the mark on the target itself;
  // after a key it would also forbid line breaks in its cells, which in a text field is Enter.
  keepKeys() {
    const mark = (event) => {
      if (this.root.contains(event.target)) event.target.toggleAttribute("data-lm-suppress-shortcuts", !(event.ctrlKey || event.metaKey));
    };
    const { signal } = (this.gone = new AbortController());
    addEventListener("keydown", mark, { capture: true, signal });
    const leave = (event) => this.root.contains(event.target) && event.stopImmediatePropagation();
    addEventListener("beforeinput", leave, { capture: true, signal });
  }

  // A picture is drawn for the room there is: on a phone it is another picture, not a smaller one.
  fit() {
    const width = this.root.clientWidth;
    if (!width) return;
    this.box.classList.toggle("kit-narrow", width < 920); // beside its controls the picture would be too small to read
    const narrow = width < 620;
    if ((this.width === 340) === narrow && this.width) return;
    this.width = narrow ? 340 : 640;
    if (narrow || this.drawn) this.ask();
    this.drawn = true;
  }

  // One question under way; of what moved meanwhile only the last is asked.
  ask() {
    if (this.waiting) return (this.more = true);
    this.waiting = true;
    this.more = false;
    const { state, open, explored, width } = this;
    this.model.set("asked", { state, open, explored, width, no: ++this.sent });
    this.model.save_changes();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Back to what Python said last: no number may stand beside a picture of another.
      this.waiting = this.more = false;
      this.explored = this.model.get("answer").open && this.state[this.question?.name] == null;
      this.accept(this.model.get("answer"));
      this.alarm.textContent = this.words.silent;
    }, PATIENCE);
  }

  set(control, value) {
    const kept = control.moves === "keep", { question } = this;
    this.state = { ...this.state, [control.name]: value };
    if (control.kind === "guess") [this.open, this.explored, this.again] = [false, false, false];
    else if (!kept && question) {
      this.again = control.moves === "ask" && (this.open || this.state[question.name] != null);
      this.explored = this.open && control.moves === "explore";
      this.open = this.explored;
      this.state[question.name] = null;
    }
    this.ask();
  }

  accept(answer) {
    if (answer.no === this.sent) {
      this.waiting = false;
      clearTimeout(this.timer);
      this.alarm.textContent = "";
    }
    if (this.more && !this.waiting) this.ask();
    else if (!this.waiting) [this.state, this.open] = [{ ...answer.state }, answer.open];
    this.show(answer);
  }

  show(answer) {
    const holder = make("template", { innerHTML: answer.picture });
    const [next, now] = [holder.content.firstElementChild, this.drawing.firstElementChild];
    if (next && now) patch(now, next);
    else this.drawing.replaceChildren(...(next ? [next] : []));
    for (const knob of this.drawing.querySelectorAll("[data-handle]")) this.hold(knob);
    for (const area of this.drawing.querySelectorAll("[data-pick]")) this.choose(area);
    const words = !answer.open && this.again ? `${this.words.again} ${answer.sentence}` : answer.sentence;
    if (this.sentence.textContent !== words) this.sentence.textContent = words;
    this.table.innerHTML = answer.table;
    this.fold.hidden = !answer.table;
    this.question = this.controls.find((control) => control.kind === "guess" && this.here(control));
    if (!this.waiting) for (const refresh of this.refreshers) refresh(answer);
    this.player.load(answer.clock);
    this.box.dataset.no = answer.no;
  }

  here({ when }) {
    return !when || when[1].includes(this.state[when[0]]);
  }

  named(name) {
    return this.controls.find((control) => control.name === name && this.here(control));
  }

  // ---- controls ----
  add(control) {
    const id = `kit-${Math.random().toString(36).slice(2)}`;
    const group = make("div", { className: `kit-control kit-is-${control.kind}` });
    const plain = control.kind === "guess" ? "slider" : control.kind;
    const build = control.drawn || control.labels?.length ? "shown" : control.radio ? "radio" : plain;
    this[build](control, group, id);
    if (control.kind === "guess") this.opener(control, group);
    this.refreshers.unshift(() => (group.hidden = !this.here(control)));
    this.panel.append(group);
  }

  label(control, id, words = "") {
    const value = make("span", { className: "kit-value", ariaHidden: "true" }, words);
    return [make("label", { htmlFor: id }, control.label), value];
  }

  // Drawn in the picture: here only its name and what it stands at.
  shown(control, group) {
    const value = make("span", { className: "kit-value" });
    group.append(make("span", { className: "kit-name" }, control.label), value, make("span", { className: "kit-reason" }, this.words.drawn));
    const texts = (place) => (place == null ? control.empty : control.texts[place]);
    this.refreshers.push(() => (value.textContent = control.labels?.length ? "" : texts(this.state[control.name])));
  }

  slider(control, group, id) {
    const [label, value] = this.label(control, id);
    const input = make("input", { type: "range", id, min: 0, max: control.texts.length - 1, step: 1 });
    const write = (place) => {
      value.textContent = place == null ? control.empty : control.texts[place];
      input.setAttribute("aria-valuetext", value.textContent);
    };
    const send = () => (write(+input.value), this.state[control.name] !== +input.value && this.set(control, +input.value));
    input.addEventListener("input", send);
    // The place where an untouched slider stands is chosen by touching it there.
    if (control.empty) for (const touch of ["click", "keyup"]) input.addEventListener(touch, (event) => (event.key ?? " ") === " " && send());
    this.refreshers.push(() => {
      if (!this.here(control)) return;
      input.value = this.state[control.name] ?? (control.texts.length - 1) >> 1;
      write(this.state[control.name]);
    });
    group.append(label, value, input);
  }

  choice(control, group, id) {
    const [label] = this.label(control, id);
    const options = control.texts.map((words, place) => make("option", { value: place }, words));
    const select = make("select", { id, onchange: () => this.set(control, +select.value) }, ...options);
    this.refreshers.push(() => this.here(control) && (select.value = this.state[control.name]));
    group.append(label, select);
  }

  radio(control, group, id) {
    const set = make("fieldset", {}, make("legend", {}, control.label));
    control.texts.forEach((words, place) => {
      const input = make("input", { type: "radio", name: id, value: place, onchange: () => this.set(control, place) });
      set.append(make("label", {}, input, words));
      this.refreshers.push(() => (input.checked = this.state[control.name] === place));
    });
    group.append(set);
  }

  switch(control, group, id) {
    const input = make("input", { type: "checkbox", id, role: "switch", onchange: () => this.set(control, +input.checked) });
    this.refreshers.push(() => (input.checked = this.state[control.name] === 1));
    group.append(make("label", { htmlFor: id }, input, control.label));
  }

  text(control, group, id) {
    const [label] = this.label(control, id);
    const input = make("input", { type: "text", id, placeholder: control.example, autocomplete: "off", spellcheck: false });
    const send = () => input.value !== this.state[control.name] && this.set(control, input.value);
    input.addEventListener("change", send);
    this.refreshers.push(() => document.activeElement === input || (input.value = this.state[control.name] ?? ""));
    group.append(label, input);
  }

  actions(control, group, id) {
    const set = make("fieldset", {}, make("legend", {}, control.label));
    for (const [code, words] of control.texts) {
      const reason = make("span", { className: "kit-reason", id: `${id}-${code}` });
      const press = () => {
        if (button.ariaDisabled === "true") return;
        const event = [code, ...control.takes.map((name) => this.state[name])];
        for (const name of control.takes) this.state[name] = null;
        this.set(control, [...this.state[control.name], event]);
      };
      const button = make("button", { type: "button", onclick: press }, words);
      button.setAttribute("aria-describedby", reason.id);
      this.refreshers.push(({ refused }) => {
        button.ariaDisabled = code in refused ? "true" : "false";
        reason.textContent = refused[code] ?? "";
      });
      set.append(make("div", { className: "kit-action" }, button, reason));
    }
    const back = (events) => this.state[control.name].length && this.set(control, events);
    const undo = make("button", { type: "button", className: "kit-plain", onclick: () => back(this.state[control.name].slice(0, -1)) }, this.words.undo);
    const restart = make("button", { type: "button", className: "kit-plain", onclick: () => back([]) }, this.words.restart);
    const ways = control.undo ? [undo, restart] : [restart];
    // Greyed, not hidden: whoever presses it by key would lose the place.
    this.refreshers.push(() => ways.forEach((way) => (way.ariaDisabled = String(!this.state[control.name]?.length))));
    group.append(set, make("div", { className: "kit-ways" }, ...ways));
  }

  opener(control, group) {
    const press = () => {
      if (this.state[control.name] == null && !this.open) {
        this.sentence.textContent = this.words.guess;
        return (group.querySelector("input") ?? this.drawing.querySelector(`[data-handle="${control.name}"], [data-pick^="${control.name}:"]`)).focus();
      }
      [this.open, this.explored, this.again] = [!this.open, false, false];
      this.ask();
    };
    const button = make("button", { type: "button", className: "kit-open", onclick: press });
    this.refreshers.push(() => (button.textContent = this.open ? this.words.hide : this.words.show));
    group.append(button);
  }

  // ---- what is moved in the picture ----
  hold(knob) {
    if (knob.ready) return;
    knob.ready = true;
    const [name, label] = knob.dataset.handle.split(".");
    const control = () => this.named(name);
    const place = () => (label == null ? this.state[name] : this.state[name][label]);
    const put = (to) => {
      const end = knob.dataset.track.split(" ").length - 1;
      const next = Math.min(end, Math.max(0, Math.round(to)));
      if (next !== place()) this.set(control(), label == null ? next : Object.assign([...this.state[name]], { [label]: next }));
    };
    const middle = () => (knob.dataset.track.split(" ").length - 1) >> 1;
    knob.addEventListener("keydown", (event) => {
      const by = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 5, PageDown: -5, Home: -1e6, End: 1e6, " ": 0, Enter: 0 }[event.key];
      if (by == null || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      put((place() ?? middle()) + by);
    });
    knob.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      knob.focus();
      knob.setPointerCapture(event.pointerId);
      const track = knob.dataset.track.split(" ").map(Number), across = knob.dataset.axis === "x";
      const still = knob.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
      knob.held = true;
      knob.onpointermove = (move) => {
        const at = new DOMPoint(move.clientX, move.clientY).matrixTransform(knob.ownerSVGElement.getScreenCTM().inverse());
        const where = Math.min(Math.max(...track), Math.max(Math.min(...track), across ? at.x : at.y));
        knob.setAttribute("transform", across ? `translate(${where},${still[1]})` : `translate(${still[0]},${where})`);
        put(track.reduce((best, spot, n) => (Math.abs(spot - where) < Math.abs(track[best] - where) ? n : best), 0));
      };
      knob.onpointerup = knob.onpointercancel = () => {
        knob.onpointermove = knob.onpointerup = knob.onpointercancel = null;
        knob.held = false;
        put(place() ?? middle());
        this.ask();
      };
    });
  }

  choose(area) {
    if (area.ready) return;
    area.ready = true;
    const press = () => {
      const [name, place] = area.dataset.pick.split(":");
      this.set(this.named(name), +place);
    };
    area.addEventListener("click", press);
    area.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press();
    });
  }
}

const FINE = 120; // places of the slider of time: whole numbers, for a browser drops a last step that is a hair too long

// Dots on their way: one slider of time moves them all, and "play" moves the slider. Nothing starts by itself.
class Player {
  constructor(board) {
    this.board = board;
    this.frame = 0;
    const { words } = board;
    this.slider = make("input", { type: "range", min: 0, max: FINE, ariaLabel: words.time, oninput: () => (this.pause(), this.go(this.time)) });
    this.button = make("button", { type: "button", className: "kit-plain", onclick: () => (this.frame ? this.pause() : this.play()) });
    this.moment = make("span", { className: "kit-moment", ariaLive: "polite" });
    this.box = make("div", { className: "kit-clock", hidden: true }, this.button, this.slider, this.moment);
    this.pause();
  }

  load(clock) {
    const other = JSON.stringify(clock) !== JSON.stringify(this.clock);
    if (other) this.pause();
    this.clock = clock;
    this.box.hidden = !clock;
    if (!clock) return;
    if (other) Object.assign(this.slider, { step: this.board.calm.matches ? FINE / 12 : 1, value: 0 });
    this.go(this.time);
  }

  get time() {
    return (this.slider.value / FINE) * this.clock.length;
  }

  go(time) {
    const { clock } = this, calm = this.board.calm.matches;
    this.slider.value = Math.round((time / clock.length) * FINE);
    this.slider.setAttribute("aria-valuetext", `${Math.round(time)} ${clock.unit}`);
    for (const dot of this.board.drawing.querySelectorAll("[data-track][data-key]:not([data-handle])")) {
      if (dot.said !== dot.dataset.track) {
        dot.said = dot.dataset.track;
        dot.way = dot.said.split(";").map((step) => step.split(",")).map(([at, x, y, fill]) => [+at, +x, +y, fill]);
      }
      const way = dot.way;
      let n = 0;
      while (n + 1 < way.length && way[n + 1][0] <= time) n++;
      const from = way[n], to = way[n + 1] ?? from;
      const glide = Math.min(clock.length / 100, to[0] - from[0]); // it stays, and then goes over quickly
      const share = calm || glide === 0 ? 0 : Math.max(0, (time - (to[0] - glide)) / glide);
      dot.setAttribute("transform", `translate(${from[1] + (to[1] - from[1]) * share},${from[2] + (to[2] - from[2]) * share})`);
      dot.setAttribute("fill", from[3]);
      dot.style.visibility = time < way[0][0] || (n > 0 && n === way.length - 1) ? "hidden" : "";
    }
    const words = clock.moments.filter(([at]) => at <= time).at(-1)?.[1] ?? "";
    if (this.moment.textContent !== words) this.moment.textContent = words;
  }

  play() {
    const { clock, board } = this;
    const from = this.time >= clock.length ? 0 : this.time;
    if (board.calm.matches) return this.go(Math.min(clock.length, from + clock.length / 12));
    const begun = performance.now() - (from / clock.length) * clock.seconds * 1000;
    this.button.textContent = board.words.pause;
    this.moment.ariaLive = "off";
    const on = (now) => {
      const time = Math.min(clock.length, ((now - begun) / 1000 / clock.seconds) * clock.length);
      this.go(time);
      if (time < clock.length) this.frame = requestAnimationFrame(on);
      else this.pause();
    };
    this.frame = requestAnimationFrame(on);
  }

  pause() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.button.textContent = this.board.calm.matches ? this.board.words.next : this.board.words.play;
    this.moment.ariaLive = "polite";
  }
}

export default {
  render({ model, el }) {
    const board = new Board(model, el);
    return () => board.stop();
  },
};
