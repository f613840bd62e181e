context.get('server').stop(0)
String log = new File(basedir, 'build.log').text
// Told by the first build, pinned by the second one when asked to, and as it was in the third.
assert log.count('/order.yaml\' is not pinned, so that it can change without notice') == 1
assert log.count('interlock: 1 file pinned in interlock-lock.json') == 1
String lock = new File(basedir, 'interlock-lock.json').text
assert lock.contains('/order.yaml": "sha256-34ea4d90d89b8e77e1a6c1c6c5e16b5fc7b08ad25b5d244a4a3822c27e7c740d"')
true
