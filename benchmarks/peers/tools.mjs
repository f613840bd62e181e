// Runs the tools, each in processes of its own, and reads the lines of JSON that they print.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { classPath, target, write } from './peers.mjs';

const rulesets = path.join(target, 'rulesets'); // Interlock reads rulesets below its working directory only
const WORKER = fileURLToPath(new URL('spectral.mjs', import.meta.url));

/** Asks Spectral; a document that it ends or hangs on gets the blame, and the next process goes on behind it. */
export async function askSpectral(ruleset, files, { patience }, progress) {
  const answers = new Map();
  let blame = [];
  for (let left = files; left.length; left = files.filter(file => !answers.has(file))) {
    const before = answers.size;
    const end = await lines(process.execPath, ['--max-old-space-size=4096', WORKER, ruleset, listOf(left), ...blame], patience, answer => {
      answers.set(answer.file, answer);
      progress(`Spectral ${answers.size} of ${files.length}`);
    });
    if (blame.length && answers.size === before) throw new Error(`Spectral does not run: ${end}`);
    blame = [end];
  }
  return answers;
}

/** Asks Interlock; tells beside the answers what it says about the ruleset. */
export async function askInterlock(ruleset, files, { patience }) {
  const answers = new Map();
  let about = { refusal: 'no answer' };
  await lines('java', ['-cp', classPath, 'dev.interlock.benchmarks.Lint', ruleset, `@${listOf(files)}`], patience, answer => {
    if (answer.file) answers.set(answer.file, answer);
    else about = answer;
  });
  return { about, answers };
}

let lists = 0;
function listOf(files) {
  return write(path.join(target, 'compare', 'lists', `${process.pid}-${lists++}`), files.join('\n'));
}

/** Runs a process, hands on each line of JSON, and tells how it ended; one that is silent for too long is stopped. */
function lines(command, args, patience, take) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: rulesets });
    let end;
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end = `no answer within ${patience} s`;
        child.kill('SIGKILL');
      }, patience * 1000);
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
