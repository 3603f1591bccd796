using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>The API levels of a manifest; a final manifest that is silent means level 1, a source manifest leaves it to the build file.</summary>
internal sealed record ApiLevels(ArtifactFact<int> Min, ArtifactFact<int> Target)
{
    internal static ApiLevels Read(MarkupElement root, string file, bool isFinal)
    {
        var (min, target) = (default(ArtifactFact<int>), default(ArtifactFact<int>));
        foreach (var element in root.Named("uses-sdk"))
        {
            min = Stated(element, file, "minSdkVersion", min);
            target = Stated(element, file, "targetSdkVersion", target);
        }

        min = min == default ? LeftOut(isFinal ? 1 : Fact<int>.Unknown, root, file, "minSdkVersion") : min;
        target = target == default ? LeftOut(isFinal ? min.Value : Fact<int>.Unknown, root, file, "targetSdkVersion") : target;
        return new(min, target);
    }

    private static ArtifactFact<int> Stated(MarkupElement element, string file, string name, ArtifactFact<int> before) =>
        AttributeFacts.Level(element.Value(AndroidNames.Android, name), element.Place(file, name), before);

    private static ArtifactFact<int> LeftOut(Fact<int> level, MarkupElement root, string file, string name) =>
        AttributeFacts.LeftOut(level, root.Place(file) with { Path = $"/manifest/uses-sdk/@{name}" }, isFinal: true);
}
