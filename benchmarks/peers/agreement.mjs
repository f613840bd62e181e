// Compares what two tools found. Nothing here reads a file.

/** Rules about the structure of the whole document: one mistake shows in many ways, so only valid or not is compared. */
export const STRUCTURAL = new Set([
  'oas2-schema', 'oas3-schema', 'asyncapi-schema', 'asyncapi-3-document-resolved', 'asyncapi-3-document-unresolved',
  'arazzo-document-schema',
]);

/** What Spectral says about a file whatever the rules are. */
const NOT_OF_RULES = new Set(['parser', 'invalid-ref', 'unrecognized-format']);

const nothing = () => ({ both: 0, missing: 0, extra: 0, bothRanged: 0, missingRanged: 0, extraRanged: 0 });

/**
 * Compares the runs of both tools on the same documents, in the same order.
 *
 * @param {{file: string, results?: object[], error?: string}[]} spectral
 * @param {{file: string, results?: object[], error?: string}[]} interlock a failed run counts as one that found nothing
 * @returns tallies by rule, deviations one by one, and the documents that count for nothing because Spectral aborts
 */
export function compare(spectral, interlock) {
  const agreement = { documents: 0, aborted: [], failed: [], rules: {}, structural: { same: 0, other: 0 }, deviations: [] };
  spectral.forEach((theirs, i) => {
    const ours = interlock[i];
    if (theirs.error !== undefined) {
      agreement.aborted.push({ file: theirs.file, reason: theirs.error });
      return;
    }
    agreement.documents++;
    if (ours?.error !== undefined || !ours) agreement.failed.push({ file: theirs.file, reason: ours?.error ?? 'no answer' });
    compareDocument(
      theirs.file,
      theirs.results.filter(result => !NOT_OF_RULES.has(result.code)),
      (ours?.results ?? []).filter(result => result.outcome === 'violated'),
      agreement);
  });
  return agreement;
}

function compareDocument(file, theirs, ours, agreement) {
  const deviate = (kind, result) => agreement.deviations.push({
    file, kind, rule: result.code, severity: result.severity, path: result.path.join('/'), source: result.source,
    range: rangeOf(result), message: result.message,
  });
  for (const rule of STRUCTURAL) {
    const their = theirs.find(result => result.code === rule);
    const our = ours.find(result => result.code === rule);
    if (their && our) agreement.structural.same++;
    else if (their || our) {
      agreement.structural.other++;
      deviate(their ? 'missing' : 'extra', their ?? our);
    }
  }
  const [their, our] = [theirs, ours].map(results => results.filter(result => !STRUCTURAL.has(result.code)));
  const byPlace = [their, our].map(results => keyed(results, placeOf));
  const byRange = [their, our].map(results => keyed(results, result => `${placeOf(result)} ${rangeOf(result)}`));
  const tally = code => agreement.rules[code] ??= nothing();
  tallyUp(byPlace, (kind, result) => {
    tally(result.code)[kind]++;
    if (kind !== 'both') deviate(kind, result);
  });
  tallyUp(byRange, (kind, result) => {
    tally(result.code)[`${kind}Ranged`]++;
    if (kind !== 'both' && byPlace.every(results => results.has(placeOf(result)))) deviate(`${kind} range`, result);
  });
}

const placeOf = result => JSON.stringify([result.source, result.code, result.severity, result.path.map(String)]);
const rangeOf = ({ range: { start, end } }) => `${start.line}:${start.character}-${end.line}:${end.character}`;
const keyed = (results, key) => new Map(results.map(result => [key(result), result]));

function tallyUp([their, our], count) {
  for (const [key, result] of their) count(our.has(key) ? 'both' : 'missing', result);
  for (const [key, result] of our) if (!their.has(key)) count('extra', result);
}

/** Adds up tallies. */
export function total(tallies) {
  const sum = nothing();
  for (const tally of tallies) for (const kind of Object.keys(sum)) sum[kind] += tally[kind];
  return sum;
}

/** Adds up agreements, for instance of the forms of the same documents. */
export function unite(agreements) {
  const codes = new Set(agreements.flatMap(agreement => Object.keys(agreement.rules)));
  const all = key => agreements.flatMap(agreement => agreement[key]);
  const sum = read => agreements.reduce((so, agreement) => so + read(agreement), 0);
  return {
    documents: sum(agreement => agreement.documents),
    aborted: all('aborted'),
    failed: all('failed'),
    rules: Object.fromEntries([...codes].sort().map(code =>
      [code, total(agreements.map(agreement => agreement.rules[code]).filter(Boolean))])),
    structural: { same: sum(agreement => agreement.structural.same), other: sum(agreement => agreement.structural.other) },
    deviations: all('deviations'),
  };
}

/** Tells which part of all is in both, in percent; never rounded up, so that 100 means all. */
export function percent(both, others) {
  if (both + others === 0) return '–';
  return (Math.floor(10000 * both / (both + others)) / 100).toFixed(2);
}
