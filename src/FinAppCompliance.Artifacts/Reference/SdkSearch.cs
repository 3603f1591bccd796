namespace FinAppCompliance.Artifacts.Reference;

/// <summary>Looks up the names of one file in one ecosystem; what begins like the last unknown name is not looked up again.</summary>
internal sealed class SdkSearch(string ecosystem)
{
    private readonly SdkSigns? _signs = SdkSigns.Of(ecosystem);
    private string _unknown = string.Empty;

    internal DataDeclaration? Find(string name, in ArtifactPlace place, FactCertainty certainty)
    {
        if (_signs is null || name.Length == 0 || (_unknown.Length > 0 && name.StartsWith(_unknown, StringComparison.Ordinal)))
        {
            return null;
        }

        var found = _signs.Find(name, place, certainty);
        if (found is null && _signs.LettersOfMiss(name) is { } letters)
        {
            _unknown = name[..letters];
        }

        return found;
    }
}
