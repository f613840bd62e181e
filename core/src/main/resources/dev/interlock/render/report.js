'use strict';
// Everything that can be read stands in the document; this adds what needs a hand: search, filters, grouping, copying.
(() => {
  const KINDS = ['failed', 'error', 'warning', 'info', 'hint', 'unverified'];
  const FEW = 50;
  const find = (selector, within = document) => within.querySelector(selector);
  const findAll = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const number = value => value.toLocaleString('en');

  const list = find('#list');
  const search = find('#q');
  const facets = find('#facets');
  const clearButton = find('#clear');
  const counter = find('#count');
  const dialog = find('#claim');

  // ---- what the document holds -------------------------------------------------------------------------------------

  const rows = [];
  const byElement = new Map();
  const homes = new Map();
  const parts = findAll('.part', list).filter(part => find('.groups', part)).map(readPart);

  function readPart(element) {
    const part = { element, box: find('.groups', element), badge: find('h2 .n', element), total: 0, shown: 0 };
    part.homes = findAll('.group', part.box).map(group => readGroup(group, part));
    part.groups = part.homes;
    return part;
  }

  function readGroup(element, part) {
    const items = find('.fs', element);
    const group = newGroup(element, items);
    group.rule = element.dataset.g;
    group.title = find('h3', element).textContent;
    const told = ['repair', 'why'].map(name => find(`.about .${name} dd`, element)?.textContent);
    [group.repair, group.why] = told;
    for (const item of items.children) {
      const data = item.dataset;
      const row = {
        element: item, part, home: group, group, isHidden: false, isWatched: false, isEquipped: false,
        kind: data.k, status: data.t, persona: data.p, interface: data.i ?? '-', category: element.dataset.c,
        age: data.t === 'baselined' || data.t === 'unchanged' ? 'debt' : 'new',
        text: `${item.textContent} ${group.title} ${element.dataset.c}`.toLowerCase(),
      };
      group.rows.push(row);
      rows.push(row);
      byElement.set(item, row);
    }
    part.total += group.rows.length;
    homes.set(element.id, group);
    return group;
  }

  function newGroup(element, items) {
    return { element, items, badge: find('summary .n', element), rows: [], shown: 0, isUnfoldedByFilter: false };
  }

  // ---- filtering ---------------------------------------------------------------------------------------------------

  const checked = name => new Set(findAll(`[name=${name}]:checked`).map(box => box.value));
  const chosen = name => find(`select[name=${name}]`)?.value ?? '';

  function apply() {
    const asked = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = checked('kind');
    const statuses = checked('status');
    const [age, category, persona, face] = ['age', 'category', 'persona', 'interface'].map(chosen);
    const isNarrowed = asked.length + kinds.size + statuses.size > 0 || Boolean(age || category || persona || face);
    for (const part of parts) {
      part.shown = 0;
      part.groups.forEach(group => { group.shown = 0; });
    }
    let shown = 0;
    for (const row of rows) {
      const matches = (kinds.size === 0 || kinds.has(row.kind))
        && (statuses.size === 0 || statuses.has(row.status))
        && (!age || row.age === age)
        && (!category || row.category === category)
        && (!persona || row.persona === persona)
        && (!face || row.interface === face)
        && asked.every(word => row.text.includes(word));
      if (row.isHidden === matches) {
        row.isHidden = !matches;
        row.element.hidden = !matches;
      }
      if (matches) {
        shown += 1;
        row.group.shown += 1;
        row.part.shown += 1;
      }
    }
    const unfolds = isNarrowed && shown <= FEW;
    for (const part of parts) {
      tell(part, part.total);
      for (const group of part.groups) {
        tell(group, group.rows.length);
        unfold(group, unfolds && group.shown > 0);
        if (group.element.open) {
          watch(group);
        }
      }
    }
    clearButton.hidden = !isNarrowed;
    const of = isNarrowed ? `${number(shown)} of ${number(rows.length)}` : number(rows.length);
    counter.textContent = `${of} ${rows.length === 1 ? 'finding' : 'findings'}`;
    remember();
  }

  // What a filter unfolds is folded again with it: thousands of unfolded findings would make the next filter slow.
  function unfold(group, isWanted) {
    if (isWanted && !group.element.open) {
      open(group);
      group.isUnfoldedByFilter = true;
    } else if (!isWanted && group.isUnfoldedByFilter) {
      group.element.open = false;
      group.isUnfoldedByFilter = false;
    }
  }

  function tell(counted, total) {
    const { shown } = counted;
    counted.element.hidden = shown === 0;
    const text = shown === total ? number(total) : `${number(shown)} of ${number(total)}`;
    if (counted.badge.textContent !== text) {
      counted.badge.textContent = text;
    }
  }

  function clear() {
    search.value = '';
    findAll('input[type=checkbox]', facets).forEach(box => { box.checked = false; });
    findAll('select', facets).forEach(select => { select.value = ''; });
  }

  // ---- grouping ----------------------------------------------------------------------------------------------------

  const titles = new Map(findAll('[data-filter]').map(link =>
    [`${link.dataset.filter} ${link.dataset.value}`, link.textContent]));
  const grouping = () => find('[name=group]:checked').value;
  const rank = row => KINDS.indexOf(row.kind);

  function regroup() {
    const by = grouping();
    if (list.dataset.by === by) {
      return;
    }
    list.dataset.by = by;
    for (const part of parts) {
      part.groups = by === 'guardrail' ? part.homes : groupsBy(by, part);
      for (const group of part.groups) {
        const items = document.createDocumentFragment();
        for (const row of group.rows) {
          row.group = group;
          items.append(row.element);
        }
        group.items.append(items);
      }
      part.box.replaceChildren(...part.groups.map(group => group.element));
      let unfolded = 0;
      for (const group of part.groups) {
        unfolded += group.rows.length;
        if (unfolded <= FEW || group.element.open) {
          open(group);
        }
      }
    }
  }

  function groupsBy(by, part) {
    const byKey = new Map();
    for (const home of part.homes) {
      for (const row of home.rows) {
        if (!byKey.has(row[by])) {
          byKey.set(row[by], []);
        }
        byKey.get(row[by]).push(row);
      }
    }
    const groups = [];
    for (const [key, found] of byKey) {
      found.sort((one, other) => rank(one) - rank(other));
      const group = makeGroup(titles.get(`${by} ${key}`) ?? key, found[0].kind);
      group.rows = found;
      groups.push(group);
    }
    return groups.sort((one, other) => rank(one.rows[0]) - rank(other.rows[0]) || other.rows.length - one.rows.length);
  }

  function makeGroup(title, kind) {
    const details = make('details', 'group');
    const summary = make('summary');
    const heading = make('span', 't');
    heading.append(make('h3', '', title));
    summary.append(make('span', `k k-${kind}`, kind), ' ', heading, ' ', make('span', 'n'));
    const items = make('ul', 'fs');
    details.append(summary, items);
    return newGroup(details, items);
  }

  function make(name, cssClass = '', text = '') {
    const element = document.createElement(name);
    element.className = cssClass;
    element.textContent = text;
    return element;
  }

  function open(group) {
    group.element.open = true;
    watch(group);
  }

  // Only what comes into sight gets its button, and the lines that its group says for it elsewhere.
  const sight = new IntersectionObserver(entries => {
    entries.filter(entry => entry.isIntersecting).forEach(entry => equip(byElement.get(entry.target)));
  }, { rootMargin: '400px' });

  function watch(group) {
    for (const row of group.rows) {
      if (!row.isWatched && !row.isHidden) {
        row.isWatched = true;
        sight.observe(row.element);
      }
    }
  }

  function equip(row) {
    sight.unobserve(row.element);
    if (row.isEquipped) {
      return;
    }
    row.isEquipped = true;
    const button = make('button', 'waive', 'Copy waiver…');
    button.type = 'button';
    find('.o', row.element).append(button);
    const about = make('p', 'about-row');
    about.append(make('b', '', row.home.title));
    if (row.home.repair) {
      about.append(' ', make('span', 'repair', `Repair: ${row.home.repair}`));
    }
    if (row.home.why) {
      about.append(' ', make('span', 'why', `Why: ${row.home.why}`));
    }
    find('.m', row.element).after(about);
  }

  list.addEventListener('toggle', event => {
    if (event.target.open) {
      parts.flatMap(part => part.groups).filter(group => group.element === event.target).forEach(watch);
    }
  }, true);

  // ---- links to what is shown --------------------------------------------------------------------------------------

  let remembering;

  function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(() => {
      const state = new URLSearchParams();
      const put = (name, value) => value && state.set(name, value);
      put('group', grouping() === 'guardrail' ? '' : grouping());
      put('q', search.value.trim());
      put('kind', [...checked('kind')].join(','));
      put('status', [...checked('status')].join(','));
      ['age', 'category', 'persona', 'interface'].forEach(name => put(name, chosen(name)));
      const hash = state.toString();
      if (hash || location.hash.includes('=')) {
        try {
          history.replaceState(null, '', `#${hash}`);
        } catch {
          // A sandbox may forbid it; then the address tells nothing, and all else works.
        }
      }
    }, 400);
  }

  function restore(state) {
    clear();
    search.value = state.get('q') ?? '';
    for (const name of ['kind', 'status']) {
      const values = (state.get(name) ?? '').split(',');
      findAll(`[name=${name}]`).forEach(box => { box.checked = values.includes(box.value); });
    }
    for (const name of ['age', 'category', 'persona', 'interface']) {
      const select = find(`select[name=${name}]`);
      if (select && [...select.options].some(option => option.value === state.get(name))) {
        select.value = state.get(name);
      }
    }
    const by = findAll('[name=group]').find(radio => radio.value === state.get('group'));
    (by ?? find('[name=group]')).checked = true;
    regroup();
    apply();
  }

  function follow() {
    const hash = location.hash.slice(1);
    if (hash.includes('=')) {
      restore(new URLSearchParams(hash));
      return;
    }
    const home = homes.get(hash);
    const row = byElement.get(document.getElementById(hash));
    if (home && (grouping() !== 'guardrail' || home.shown === 0)) {
      restore(new URLSearchParams());
    } else if (row && row.isHidden) {
      clear();
      apply();
    }
    if (home || row) {
      open(home ?? row.group);
      const element = home ? find('summary', home.element) : row.element;
      focus(element);
      element.scrollIntoView({ block: home ? 'start' : 'center' });
    }
  }

  // ---- keyboard ----------------------------------------------------------------------------------------------------

  function places() {
    const found = [];
    for (const group of parts.flatMap(part => part.groups).filter(each => each.shown > 0)) {
      found.push(find('summary', group.element));
      if (group.element.open) {
        group.rows.filter(row => !row.isHidden).forEach(row => found.push(row.element));
      }
    }
    return found;
  }

  function focus(element) {
    if (element.matches('.f')) {
      element.tabIndex = -1;
    }
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }

  function move(step) {
    const found = places();
    const at = found.indexOf(document.activeElement.closest('#list summary, .f'));
    if (at + step < 0) {
      search.focus();
    } else if (at + step < found.length) {
      focus(found[at + step]);
    }
  }

  function fold(folded) {
    const row = byElement.get(document.activeElement.closest('.f'));
    const details = document.activeElement.closest('details');
    if (row && folded) {
      focus(find('summary', row.group.element));
    } else if (!row && details) {
      details.open = !folded;
    }
  }

  document.addEventListener('keydown', event => {
    const at = event.target;
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) {
      return;
    }
    const isTyping = at.matches('input[type=search], textarea, select');
    const isInList = at === search || at.closest('#list') !== null;
    if (event.key === '/' && !isTyping) {
      search.focus();
      search.select();
    } else if (event.key === 'Escape' && at === search) {
      search.value = '';
      apply();
    } else if (event.key === 'ArrowDown' && isInList) {
      move(1);
    } else if (event.key === 'ArrowUp' && isInList && at !== search) {
      move(-1);
    } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && isInList && at !== search) {
      fold(event.key === 'ArrowLeft');
    } else {
      return;
    }
    event.preventDefault();
  });

  // ---- copying a waiver --------------------------------------------------------------------------------------------

  let claimed;

  function openClaim(row) {
    claimed = row;
    find('#claim-what').textContent = find('.m', row.element).textContent;
    find('#claim-reason').value = '';
    find('#said').textContent = '';
    writeClaim();
    dialog.showModal();
    find('#claim-reason').focus();
  }

  function writeClaim() {
    const id = claimed.element.id.slice('f-'.length);
    const reason = find('#claim-reason').value.trim().replace(/\s+/g, ' ');
    // No shell may see more in it than text: cmd, PowerShell and sh agree on nothing but double quotes.
    const quoted = reason.replace(/["`]/g, "'").replace(/[\\$%!^]/g, ' ').trim();
    find('#claim-command').textContent = `${dialog.dataset.command}${id} "-Dinterlock.reason=${quoted || '<why>'}"`;
    // A JSON string is a YAML scalar as well.
    const text = JSON.stringify;
    const lines = [
      `- id: claim-${id}`,
      `  rule: ${text(claimed.home.rule)}`,
      '  scope:',
      ...(claimed.interface === '-' ? [] : [`    interface: ${text(claimed.interface)}`]),
      `    fingerprints: [${claimed.element.dataset.fp.split(' ').map(text).join(', ')}]`,
      '  risk: accepted',
      `  reason: ${text(reason || '<why>')}`,
      '  requestedBy: <the party that asks>',
      `  created: ${dialog.dataset.asOf}`,
      '  expires: <the last day on which it holds>',
    ];
    find('#claim-yaml').textContent = `${lines.join('\n')}\n`;
  }

  async function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    let isCopied;
    try {
      await navigator.clipboard.writeText(source.textContent);
      isCopied = true;
    } catch {
      getSelection().selectAllChildren(source);
      isCopied = document.execCommand('copy');
    }
    find('#said').textContent = isCopied ? 'Copied.' : 'It is selected: copy it with Ctrl+C.';
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('[data-filter]');
    const control = link && find(`select[name=${link.dataset.filter}]`);
    if (event.target.matches('.waive')) {
      openClaim(byElement.get(event.target.closest('.f')));
    } else if (event.target.matches('[data-copy]')) {
      copy(event.target);
    } else if (control) {
      event.preventDefault();
      clear();
      control.value = link.dataset.value;
      apply();
      find('#findings').scrollIntoView();
    }
  });
  find('#claim-reason').addEventListener('input', writeClaim);
  find('#claim-close').addEventListener('click', () => dialog.close());

  // ---- on paper everything is unfolded -----------------------------------------------------------------------------

  let folded = [];
  addEventListener('beforeprint', () => {
    folded = findAll('details:not([open])');
    folded.forEach(details => { details.open = true; });
    rows.filter(row => !row.isHidden).forEach(equip);
  });
  addEventListener('afterprint', () => folded.forEach(details => { details.open = false; }));

  // ---- begin -------------------------------------------------------------------------------------------------------

  document.documentElement.classList.add('js');
  findAll('.bar, .facets').forEach(control => { control.hidden = false; });
  facets.open = !matchMedia('(max-width: 60rem)').matches;
  list.dataset.by = 'guardrail';
  parts.flatMap(part => part.groups).filter(group => group.element.open).forEach(watch);
  search.addEventListener('input', apply);
  facets.addEventListener('change', apply);
  find('.bar').addEventListener('submit', event => event.preventDefault());
  findAll('[name=group]').forEach(radio => radio.addEventListener('change', () => {
    regroup();
    apply();
  }));
  clearButton.addEventListener('click', () => {
    clear();
    apply();
    search.focus();
  });
  addEventListener('hashchange', follow);
  apply();
  follow();
})();
