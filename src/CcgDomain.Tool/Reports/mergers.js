// The search field over the picture of the mergers: shows what an organisation came from and what became of it. Everything it knows is in the picture.
(() => {
  'use strict';
  const field = document.getElementById('search');
  const answer = document.getElementById('answer');
  const picture = document.querySelector('figure svg');
  const units = new Map([...picture.querySelectorAll('.unit')].map(unit => [unit.dataset.code, unit]));
  const nameOf = code => units.get(code).querySelector('title').textContent;
  const openedOn = code => units.get(code).dataset.opened;
  const successors = code => units.get(code).dataset.next.split(' ').filter(next => units.has(next));
  const predecessors = code => [...units.keys()].filter(other => successors(other).includes(code));

  // Everything on the way in one direction, in order of time.
  const follow = (code, step) => {
    const met = [];
    for (let now = [code]; now.length > 0; now = [...new Set(now.flatMap(step))].filter(next => !met.includes(next))) {
      met.push(...now);
    }
    return met.slice(1).sort((a, b) => openedOn(a).localeCompare(openedOn(b)) || a.localeCompare(b));
  };

  const element = (tag, ...content) => {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  };

  const choice = code => {
    const button = element('button', code);
    button.type = 'button';
    button.addEventListener('click', () => show(code));
    return button;
  };

  const described = code => [choice(code), nameOf(code).slice(code.length)];

  const mark = (chosen, path) => {
    picture.classList.toggle('searching', path.size > 0);
    for (const [code, unit] of units) {
      unit.classList.toggle('path', path.has(code));
      unit.classList.toggle('chosen', code === chosen);
    }
    for (const link of picture.querySelectorAll('.link')) {
      link.classList.toggle('path', path.has(link.dataset.from) && (!link.dataset.to || path.has(link.dataset.to)));
    }
  };

  const show = code => {
    const before = follow(code, predecessors);
    const after = follow(code, successors);
    const list = element('ol');
    if (before.length > 0) {
      const from = element('li', 'from ');
      before.forEach((other, i) => from.append(i > 0 ? ', ' : '', choice(other)));
      list.append(from);
    }
    list.append(element('li', element('strong', nameOf(code))));
    for (const next of after) {
      const parts = predecessors(next).filter(other => (other === code || after.includes(other)) && successors(other).length > 1);
      list.append(element('li', ...described(next), parts.length > 0 ? `, which got a part of ${parts.join(', ')}` : ''));
    }
    answer.replaceChildren(list);
    mark(code, new Set([...before, code, ...after]));
    units.get(code).scrollIntoView({ block: 'center', inline: 'nearest' });
  };

  const search = text => {
    const code = text.trim().toUpperCase();
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = units.has(code) ? [code] : words.length === 0 ? [] : [...units.keys()].filter(other => words.every(word => nameOf(other).toLowerCase().includes(word)));
    if (found.length === 1) {
      show(found[0]);
      return;
    }
    mark('', new Set(found));
    if (words.length === 0) {
      answer.replaceChildren();
    } else if (found.length === 0) {
      answer.replaceChildren(element('p', `No code and no name here contains “${text.trim()}”.`));
    } else {
      answer.replaceChildren(element('ol', ...found.map(other => element('li', ...described(other)))));
    }
  };

  field.addEventListener('input', () => search(field.value));
  picture.addEventListener('click', event => {
    const unit = event.target.closest('.unit');
    if (unit) {
      field.value = unit.dataset.code;
      show(unit.dataset.code);
    }
  });
  field.closest('.search').hidden = false;
})();
