using System.Reflection;
using System.Runtime.CompilerServices;

namespace FinAppCompliance.Architecture.Tests;

/// <summary>The compiled packages of the family and their hand-written types.</summary>
internal static class Family
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. SourceTree.Packages.Where(p => File.Exists(Library(p))).Select(p => Assembly.LoadFrom(Library(p)))];

    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(a => a.GetTypes()).Where(IsHandWritten)];

    public static string PlainName(Type type) => type.Name.Split('`')[0];

    private static string Library(string package) => Path.Combine(AppContext.BaseDirectory, $"FinAppCompliance.{package}.dll");

    private static bool IsHandWritten(Type type) =>
        type.Namespace?.StartsWith("FinAppCompliance", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal) &&
        !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsInGenerated(type);

    private static bool IsInGenerated(Type type) =>
        type.Name.StartsWith("__", StringComparison.Ordinal) || (type.DeclaringType is { } outer && !IsHandWritten(outer));
}
