using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Packages;

/// <summary>What a package says: an APK, an app bundle, a set of APKs, an IPA or a HAP.</summary>
/// <remarks>
/// Only the directory and the few members that hold facts are read, and the resource table to follow references. Immutable
/// and thread-safe; equality is by value.
/// </remarks>
public sealed record PackageFacts : ArtifactFacts
{
    internal PackageFacts(string file)
        : base(file, ArtifactKind.Package)
    {
    }

    /// <summary>Gets the form: <c>apk</c>, <c>aab</c>, <c>apk-set</c>, <c>ipa</c>, <c>hap</c> or <c>zip</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Gets the number of entries of the directory.</summary>
    public int EntryCount { get; internal init; }

    /// <summary>Gets what its members say, in the order of the directory; files that a manifest names follow the manifest.</summary>
    public FactList<ArtifactFacts> Members { get; internal init; } = FactList<ArtifactFacts>.Empty;

    /// <summary>Gets the members of a kind, those of packages inside included.</summary>
    /// <typeparam name="T">The kind of facts.</typeparam>
    public IEnumerable<T> MembersOf<T>()
        where T : ArtifactFacts =>
        Members.SelectMany(static member => member is PackageFacts inner ? inner.MembersOf<T>() : member is T fitting ? [fitting] : []);
}
