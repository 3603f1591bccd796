using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Plugins;

/// <summary>Keeps a plug-in's dependencies apart; assemblies of this family come from the host, so that types are shared.</summary>
internal sealed class RulePackLoadContext(string file) : AssemblyLoadContext($"rule pack {Path.GetFileNameWithoutExtension(file)}")
{
    private readonly AssemblyDependencyResolver _resolver = new(file);

    [RequiresUnreferencedCode("Assemblies of plug-ins are unknown when the application is trimmed.")]
    [RequiresDynamicCode("Assemblies of plug-ins are compiled at run time.")]
    internal static IEnumerable<RulePack> Load(string file)
    {
        if (AssemblyName.GetAssemblyName(file).Name is { } name && name.StartsWith("FinAppCompliance.", StringComparison.Ordinal) && Default.Assemblies.Any(a => a.GetName().Name == name))
        {
            return [];
        }

        var assembly = new RulePackLoadContext(file).LoadFromAssemblyPath(file);
        return [.. assembly.GetExportedTypes()
            .Where(static type => type is { IsClass: true, IsAbstract: false } && typeof(IRulePackProvider).IsAssignableFrom(type))
            .Select(static type => ((IRulePackProvider)Activator.CreateInstance(type)!).Create())];
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "reached only through Load, which carries the requirement")]
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name?.StartsWith("FinAppCompliance.", StringComparison.Ordinal) == true)
        {
            return null;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
