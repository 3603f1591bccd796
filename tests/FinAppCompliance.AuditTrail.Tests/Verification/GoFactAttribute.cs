namespace FinAppCompliance.AuditTrail.Tests.Verification;

/// <summary>A test that needs the Go compiler and its library of notes and logs as Debian packages them; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GoFactAttribute : FactAttribute
{
    private const string Library = "/usr/share/gocode";

    public GoFactAttribute()
    {
        var isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "go")));
        if (!isInstalled || !Directory.Exists($"{Library}/src/golang.org/x/mod/sumdb/tlog"))
        {
            Skip = "the outside verifier is not installed (packages golang-go and golang-golang-x-mod-dev)";
        }
    }

    /// <summary>What the compiler needs to build from the packaged sources alone, without a module, a network or a home.</summary>
    public static (string Name, string Value)[] Settings(string folder) =>
        [("GO111MODULE", "off"), ("GOPATH", Library), ("GOCACHE", Path.Combine(folder, "cache")), ("GOFLAGS", string.Empty), ("GOTOOLCHAIN", "local")];
}
