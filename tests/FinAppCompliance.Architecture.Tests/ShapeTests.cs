using System.Reflection;
using System.Runtime.CompilerServices;

namespace FinAppCompliance.Architecture.Tests;

public sealed class ShapeTests
{
    [Fact]
    public void Every_package_is_looked_at() =>
        Assert.Equal(SourceTree.Packages.Where(p => p != "Analyzers"), Family.Assemblies.Select(a => a.GetName().Name!["FinAppCompliance.".Length..]));

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Assert.Empty(Family.Types.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.FullName));

    [Fact]
    public void Only_options_and_builders_have_public_setters() =>
        Assert.Empty(Family.Types.Where(t => t.IsVisible && !Family.PlainName(t).EndsWith("Options", StringComparison.Ordinal) && !Family.PlainName(t).EndsWith("Builder", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } setter && !IsInit(setter)).Select(p => $"{p.DeclaringType!.FullName}.{p.Name}"));

    [Fact]
    public void Public_interfaces_have_at_most_six_members() =>
        Assert.Empty(Family.Types.Where(t => t is { IsInterface: true, IsVisible: true }).Where(t => t.GetMethods().Length > 6).Select(t => t.FullName));

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
