using System.Reflection;
using System.Runtime.CompilerServices;
using FsCheck.Xunit;

namespace FinAppCompliance.Architecture.Tests;

public sealed class EqualityLawTests
{
    private static readonly IReadOnlyList<Type> Values =
    [
        .. Family.Types.Where(t => t is { IsVisible: true, IsAbstract: false, ContainsGenericParameters: false, IsEnum: false } && !t.IsByRefLike)
            .Where(t => t.GetMethod("<Clone>$") is not null || (t.IsValueType && typeof(IEquatable<>).MakeGenericType(t).IsAssignableFrom(t))),
    ];

    // These hold lists that a caller reads once and never compares; a type leaves the list when its equality is written.
    private static readonly HashSet<string> ComparedByReference =
    [
        "FinAppCompliance.Disclosure.Documents.DocumentDraft", "FinAppCompliance.Privacy.Consents.ConsentAppend", "FinAppCompliance.Disclosure.Retrieval.ReplayFrame",
        "FinAppCompliance.RulePacks.Nfra.Regulation.CatalogDocument", "FinAppCompliance.Rules.Gates.GateDecision",
        "FinAppCompliance.Rules.Runs.RecordedFinding", "FinAppCompliance.Rules.Runs.RunRecord", "FinAppCompliance.Rules.Waivers.WaiverResolution",
    ];

    // Equality that holds for values made alike but apart is what breaks when a member is a plain collection.
    [Fact]
    public void Values_made_alike_are_equal_and_hash_alike()
    {
        var unlawful = Enumerable.Range(0, 20).SelectMany(seed => Values.Where(type => !AreAlike(new ValueMaker(seed).Make(type), new ValueMaker(seed).Make(type))));

        var names = unlawful.Select(t => t.FullName!).Distinct().Except(ComparedByReference).Order(StringComparer.Ordinal).ToList();
        Assert.True(names.Count == 0, $"equality compares a collection by reference in: {string.Join(", ", names)}");
    }

    [Property(MaxTest = 20)]
    public void Equality_is_reflexive_and_symmetric_and_hash_codes_agree(int left, int right) =>
        Assert.Empty(Values.Where(type => !IsLawful(new ValueMaker(left % 3).Make(type), new ValueMaker(right % 3).Make(type))).Select(t => t.FullName));

    [Property(MaxTest = 20)]
    public void A_copy_without_changes_is_equal(int seed) =>
        Assert.Empty(Values.Where(t => t.GetMethod("<Clone>$") is not null).Where(type =>
        {
            var value = new ValueMaker(seed).Make(type);
            return !AreAlike(value, type.GetMethod("<Clone>$")!.Invoke(value, null)!);
        }).Select(t => t.FullName));

    [Fact]
    public void Many_values_are_looked_at() => Assert.True(Values.Count > 100, $"only {Values.Count} value types were found");

    private static bool AreAlike(object left, object right) => left.Equals(right) && right.Equals(left) && left.GetHashCode() == right.GetHashCode();

    private static bool IsLawful(object left, object right) =>
        left.Equals(left) && !left.Equals(null) && left.Equals(right) == right.Equals(left) && (!left.Equals(right) || left.GetHashCode() == right.GetHashCode());
}
