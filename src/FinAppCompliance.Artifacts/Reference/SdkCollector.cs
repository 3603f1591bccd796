namespace FinAppCompliance.Artifacts.Reference;

/// <summary>Gathers the SDKs that a file points to, each once, with its first and surest mark.</summary>
internal sealed class SdkCollector
{
    private readonly Dictionary<string, DataDeclaration> _found = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    internal void Look(string ecosystem, string name, ArtifactPlace place, FactCertainty certainty)
    {
        if (name.Length > 0 && SdkSigns.Of(ecosystem)?.Find(name, place, certainty) is { } sdk)
        {
            Add(sdk, certainty);
        }
    }

    /// <summary>Looks up names that mostly begin alike.</summary>
    internal void Look(SdkSearch search, string name, in ArtifactPlace place, FactCertainty certainty)
    {
        if (search.Find(name, place, certainty) is { } sdk)
        {
            Add(sdk, certainty);
        }
    }

    private void Add(DataDeclaration sdk, FactCertainty certainty)
    {
        if (!_found.TryGetValue(sdk.Name, out var known))
        {
            _order.Add(sdk.Name);
            _found.Add(sdk.Name, sdk);
        }
        else if (known.Certainty < certainty)
        {
            _found[sdk.Name] = sdk;
        }
    }

    internal IEnumerable<DataDeclaration> Found => _order.Select(name => _found[name]);
}
