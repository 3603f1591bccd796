using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Reads which other applications a manifest asks about.</summary>
internal static class QueryReader
{
    internal static IEnumerable<ArtifactFact<string>> Read(MarkupElement root, string file)
    {
        foreach (var query in root.Named("queries").SelectMany(static queries => queries.Children))
        {
            var text = query.Name switch
            {
                "package" => query.Value(AndroidNames.Android, "name").Written,
                "provider" => "provider:" + query.Value(AndroidNames.Android, "authorities").Written,
                "intent" => "intent:" + string.Join(
                    ',', query.Named("action").Select(static action => action.Value(AndroidNames.Android, "name").Written)),
                _ => null,
            };
            if (text is not null)
            {
                yield return AttributeFacts.Stated(text, query.Place(file));
            }
        }
    }
}
