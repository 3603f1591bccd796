using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Packages;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Artifacts.Observed;

/// <summary>Turns the files of a version into records that rules can hold against the register.</summary>
/// <remarks>Stateless and thread-safe; the same files give the same records.</remarks>
public static class ObservedRelease
{
    /// <summary>Makes the records of one or several versions.</summary>
    /// <param name="files">What was read, by version.</param>
    /// <param name="areAllFiles">Whether these are all files of every version in the register; only then does a missing use mean that there is none.</param>
    /// <returns>A batch to be put beside that of the register.</returns>
    public static FactBatch ToBatch(IEnumerable<(Ref<AppVersion> Version, ArtifactFacts Facts)> files, bool areAllFiles)
    {
        ArgumentNullException.ThrowIfNull(files);
        var records = new List<RegisterRecord>();
        foreach (var version in files.GroupBy(static file => file.Version))
        {
            var leaves = version.SelectMany(static file => Leaves(file.Facts)).ToList();
            records.AddRange(leaves.Select((facts, at) => new ObservedFile { Id = Id("file", version.Key, $"{at}\n{facts.File}"), Version = version.Key, Facts = facts }));
            records.AddRange(Uses(version.Key, version.SelectMany(static file => file.Facts.Declarations)));
        }

        return new FactBatch("artefacts", records, areAllFiles ? new HashSet<Type> { typeof(ObservedFile), typeof(ObservedUse) } : new HashSet<Type>());
    }

    /// <summary>A package stands for itself and for everything inside it.</summary>
    private static IEnumerable<ArtifactFacts> Leaves(ArtifactFacts facts) =>
        facts is PackageFacts package ? package.Members.SelectMany(Leaves).Prepend(package) : [facts];

    private static IEnumerable<ObservedUse> Uses(Ref<AppVersion> version, IEnumerable<DataDeclaration> declarations) =>
        declarations.GroupBy(static one => (one.Kind, one.Name))
            .Select(group => new ObservedUse
            {
                Id = Id("use", version, $"{group.Key.Kind}\n{group.Key.Name}"),
                Version = version,
                Declaration = group.MaxBy(static one => one.Certainty)!,
            });

    private static string Id(string kind, Ref<AppVersion> version, string text) =>
        $"observed-{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version.Id}\n{text}")).AsSpan(0, 12))}";
}
