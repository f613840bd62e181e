try {
    ['git', '--version'].execute().waitForOrKill(10000)
    return true
} catch (IOException e) {
    println "git is missing: interlock.since is not tested"
    return false
}
