namespace FinAppCompliance.Artifacts.Documents;

/// <summary>Shortens text of a hostile file before a message repeats it.</summary>
internal static class Clip
{
    internal static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
