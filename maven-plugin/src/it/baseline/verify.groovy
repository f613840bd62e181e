String log = new File(basedir, 'build.log').text
assert log.contains('Debt is accepted for a reason; say it with interlock.reason.')
assert log.contains('interlock-baseline.json accepts ')
assert log.contains('guardrails: nothing is open')
assert log.contains('accepted as debt')
assert log.contains("No finding has the id '0000'")
assert new File(basedir, 'interlock-baseline.json').text.contains('"reason": "inherited"')
assert !new File(basedir, 'interlock-waivers.yaml').exists()
true
