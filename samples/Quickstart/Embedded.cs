namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Reads the files that come with the sample.</summary>
internal static class Embedded
{
    internal static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    internal static Stream Open(string name) => typeof(Embedded).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"the sample lacks its file '{name}'");
}
