// Rewrites public rulesets so that both tools can load them without JavaScript, packages and a network.
import fs from 'node:fs';
import path from 'node:path';
import { data, filesBelow, requirePeer, target, write } from './peers.mjs';

const source = data && path.join(data, 'spectral-rulesets');

/**
 * Prepares all rulesets of the data, each in two copies: the whole one, in which only the names of other files are as
 * they are here, and the stripped one, which Spectral can load too.
 */
export function prepareRulesets() {
  if (!source || !fs.existsSync(source)) return [];
  const functions = new Set(Object.keys(requirePeer('@stoplight/spectral-functions')));
  const files = filesBelow(source).filter(file => file.endsWith('.json'));
  const rulesets = new Map(files.map(file => [file, read(file)]));
  const without = new Map(files.map(file => [file, strip(rulesets.get(file).stripped, functions)]));
  for (const file of files) dropSettingsOfNoRule(file, rulesets);
  return files.map(file => {
    const { whole, stripped, elsewhere } = rulesets.get(file);
    const copy = (kind, ruleset) => write(path.join(target, 'rulesets', kind, path.relative(source, file)), JSON.stringify(ruleset, null, 2));
    return {
      name: path.relative(source, file),
      whole: copy('whole', whole),
      stripped: copy('stripped', stripped),
      without: { rules: without.get(file), extends: elsewhere },
    };
  });
}

/** Reads a ruleset, and finds what it extends. */
function read(file) {
  const ruleset = JSON.parse(fs.readFileSync(file, 'utf8'));
  const asked = [ruleset.extends ?? []].flat().map(one => [one].flat());
  const found = asked.map(([name, ...level]) => [find(name, file), ...level]);
  const here = found.filter(([name]) => name !== undefined);
  const written = extended => ruleset.extends === undefined ? undefined
    : extended.map(([name, level]) => level === undefined ? name : [name, level]);

  return {
    whole: { ...ruleset, extends: written(found.map(([name, ...level], i) => [name ?? asked[i][0], ...level])) },
    stripped: { ...ruleset, extends: written(here.map(([name, level]) => [name, level === false ? 'off' : level])) }, // version 5 said false
    extended: here.map(([name]) => name),
    elsewhere: asked.length - here.length,
  };
}

/** Finds what a ruleset extends: one of Spectral's, or another file, which was YAML where it comes from. */
function find(name, file) {
  if (name.startsWith('spectral:')) return name;
  const json = name.replace(/\.ya?ml$/, '.json');
  if (!json.endsWith('.json') || !fs.existsSync(path.resolve(path.dirname(file), json))) return undefined;
  return json.startsWith('.') ? json : `./${json}`;
}

/** Takes out the functions of its own and the rules that call them; tells how many. */
function strip(ruleset, functions) {
  delete ruleset.functions;
  delete ruleset.functionsDir;
  const rules = ruleset.rules = { ...ruleset.rules };
  const calling = Object.keys(rules).filter(name => isRule(rules[name])
    && ![rules[name].then].flat().every(then => functions.has(then?.function)));
  for (const name of calling) delete rules[name];
  return calling.length;
}

/** Takes out severities of rules that are defined nowhere any more, on which Spectral ends. */
function dropSettingsOfNoRule(file, rulesets) {
  const { rules } = rulesets.get(file).stripped;
  const defined = namesOfRules(file, rulesets);
  for (const name of Object.keys(rules)) if (!isRule(rules[name]) && !defined.has(name)) delete rules[name];
}

function namesOfRules(file, rulesets) {
  if (!rulesets.has(file)) return new Set();
  const { stripped, extended } = rulesets.get(file);
  const shipped = requirePeer('@stoplight/spectral-rulesets');
  return new Set([
    ...Object.keys(stripped.rules).filter(name => isRule(stripped.rules[name])),
    ...extended.flatMap(name => name.startsWith('spectral:')
      ? Object.keys(shipped[name.slice('spectral:'.length)].rules)
      : [...namesOfRules(path.resolve(path.dirname(file), name), rulesets)]),
  ]);
}

const isRule = setting => typeof setting === 'object';
