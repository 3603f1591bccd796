using System.Reflection;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Says which version of a package was measured.</summary>
internal static class PackageVersion
{
    public static string Of(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? throw new InvalidOperationException($"'{type.Assembly.GetName().Name}' states no version");
}
