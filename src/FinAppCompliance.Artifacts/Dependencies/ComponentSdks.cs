using System.Runtime.InteropServices;
using FinAppCompliance.Artifacts.Reference;

namespace FinAppCompliance.Artifacts.Dependencies;

/// <summary>Recognises SDKs among the parts of a list.</summary>
internal static class ComponentSdks
{
    internal static IEnumerable<DataDeclaration> Of(ReadOnlySpan<SoftwareComponent> components, bool isResolved)
    {
        var sdks = new SdkCollector();
        foreach (var component in components)
        {
            if (component.Scope != "dev" && component.Ecosystem.Length > 0)
            {
                var name = component.Ecosystem == "cocoapods" ? component.Name.Split('/')[0] : component.Name;
                sdks.Look(component.Ecosystem, name, component.Place, isResolved ? FactCertainty.Stated : FactCertainty.Hinted);
            }
        }

        return sdks.Found;
    }

    internal static DependencyFacts Facts(string file, string form, bool isResolved, List<SoftwareComponent> components) => new(file)
    {
        Form = form,
        IsResolved = isResolved,
        Components = [.. components],
        Declarations = [.. Of(CollectionsMarshal.AsSpan(components), isResolved)],
    };
}
