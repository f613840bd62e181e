// Rewrites public rulesets so that both tools can load them without JavaScript, packages and a network.
import fs from 'node:fs';
import path from 'node:path';
import { data, filesBelow, requirePeer, target, write } from './peers.mjs';

const source = data && path.join(data, 'spectral-rulesets');

/** Prepares all rulesets of the data; each tells what it had to do without. */
export function prepareRulesets() {
  if (!source || !fs.existsSync(source)) return [];
  const functions = new Set(Object.keys(requirePeer('@stoplight/spectral-functions')));
  const shipped = requirePeer('@stoplight/spectral-rulesets');
  const files = filesBelow(source).filter(file => file.endsWith('.json'));
  const rulesets = new Map(files.map(file => [file, stripped(file, functions)]));
  return files.map(file => {
    const ruleset = rulesets.get(file);
    const inherited = new Set([file, ...ancestors(file, rulesets)].flatMap(ancestor => [
      ...Object.keys(rulesets.get(ancestor).content.rules ?? {}).filter(name => isRule(rulesets.get(ancestor).content.rules[name])),
      ...rulesets.get(ancestor).extended.flatMap(name => Object.keys(shipped[name.slice('spectral:'.length)]?.rules ?? {})),
    ]));
    for (const [name, setting] of Object.entries(ruleset.content.rules ?? {})) {
      if (!isRule(setting) && !inherited.has(name)) delete ruleset.content.rules[name];
    }
    return {
      name: path.relative(source, file),
      whole: write(copyOf(file, 'whole'), JSON.stringify(ruleset.whole, null, 2)),
      stripped: write(copyOf(file, 'stripped'), JSON.stringify(ruleset.content, null, 2)),
      without: ruleset.without,
    };
  });
}

const isRule = setting => typeof setting === 'object';
const copyOf = (file, kind) => path.join(target, 'rulesets', kind, path.relative(source, file));

function* ancestors(file, rulesets) {
  for (const name of rulesets.get(file).extended) {
    const extended = path.resolve(path.dirname(file), name);
    if (rulesets.has(extended)) yield* [extended, ...ancestors(extended, rulesets)];
  }
}

/** Takes out the functions of its own, the rules that call them, and what it extends from elsewhere. */
function stripped(file, functions) {
  const whole = JSON.parse(fs.readFileSync(file, 'utf8'));
  const asked = typeof whole.extends === 'string' ? [[whole.extends]] : (whole.extends ?? []).map(one => [one].flat());
  const found = asked.map(([name, ...level]) => [find(name, file), ...level]);
  if (asked.length) whole.extends = found.map(([name, ...level], i) => [name ?? asked[i][0], ...level]).map(one => one[1] === undefined ? one[0] : one);

  const { functions: _, functionsDir: __, ...content } = structuredClone(whole);
  const without = { rules: 0, extends: found.filter(([name]) => !name).length };
  for (const part of [content, ...(content.overrides ?? [])]) {
    for (const [name, rule] of Object.entries(part.rules ?? {})) {
      if (isRule(rule) && ![rule.then].flat().every(then => functions.has(then?.function))) {
        delete part.rules[name];
        without.rules++;
      }
    }
  }
  const kept = found.filter(([name]) => name);
  if (asked.length) content.extends = kept.map(([name, level]) => level === undefined ? name : [name, level || 'off']); // version 5 said false
  content.rules ??= {};
  return { whole, content, without, extended: kept.map(([name]) => name) };
}

/** Finds what a ruleset extends: one of Spectral's, or another file, which was YAML where it comes from. */
function find(name, file) {
  if (name.startsWith('spectral:')) return name;
  const here = ['', '.json'].map(ending => ending ? name.replace(/\.ya?ml$/, ending) : name);
  const found = here.find(one => /\.json$/.test(one) && fs.existsSync(path.resolve(path.dirname(file), one)));
  return found && (found.startsWith('.') ? found : `./${found}`);
}
