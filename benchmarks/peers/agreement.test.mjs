import assert from 'node:assert/strict';
import test from 'node:test';
import { compare, percent, unite } from './agreement.mjs';

const found = (code, path, line = 0, others = {}) => ({
  code, severity: 1, path, source: 'orders.yaml', message: '', outcome: 'violated',
  range: { start: { line, character: 0 }, end: { line, character: 9 } }, ...others,
});
const run = (...results) => [{ file: 'orders.yaml', results }];

test('counts what is in both, and in one only', () => {
  const { rules, deviations } = compare(
    run(found('a', ['info']), found('a', ['paths'])),
    run(found('a', ['info']), found('a', ['servers']), found('b', [])));
  assert.deepEqual([rules.a.both, rules.a.missing, rules.a.extra, rules.b.extra], [1, 1, 1, 1]);
  assert.deepEqual(deviations.map(one => `${one.kind} ${one.path}`), ['missing paths', 'extra servers', 'extra ']);
});

test('counts another range apart from another place', () => {
  const { rules, deviations } = compare(run(found('a', ['info'], 1)), run(found('a', ['info'], 2)));
  assert.deepEqual([rules.a.both, rules.a.bothRanged, rules.a.missingRanged, rules.a.extraRanged], [1, 0, 1, 1]);
  assert.deepEqual(deviations.map(one => one.kind), ['missing range', 'extra range']);
});

test('asks structural rules only for valid or not', () => {
  const { rules, structural } = compare(
    run(found('oas3-schema', ['info']), found('oas3-schema', ['paths'])), run(found('oas3-schema', [])));
  assert.deepEqual([rules, structural], [{}, { same: 1, other: 0 }]);
});

test('leaves out what no rule of the ruleset says, and what could not be decided', () => {
  const { rules } = compare(run(found('parser', [])), run(found('a', [], 0, { outcome: 'unverified' })));
  assert.deepEqual(rules, {});
});

test('counts a document for nothing where Spectral aborts, and as unfound where Interlock fails', () => {
  const aborted = [{ file: 'orders.yaml', error: 'null' }];
  assert.equal(compare(aborted, run(found('a', []))).documents, 0);
  const { rules, failed } = compare(run(found('a', [])), aborted);
  assert.deepEqual([rules.a.missing, failed.length], [1, 1]);
});

test('adds up agreements', () => {
  const one = compare(run(found('a', ['info'])), run(found('a', ['info'])));
  const other = compare(run(found('a', ['info']), found('b', [])), run());
  const { documents, rules } = unite([one, other]);
  assert.deepEqual([documents, rules.a.both, rules.a.missing, rules.b.missing], [2, 1, 1, 1]);
});

test('never rounds up to all', () => {
  assert.deepEqual([percent(3, 0), percent(99999, 1), percent(0, 0)], ['100.00', '99.99', '–']);
});
