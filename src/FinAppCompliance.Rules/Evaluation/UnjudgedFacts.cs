using System.Collections.Frozen;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Says which entered facts no rule judged in a run: whole kinds of records, and members of records.</summary>
/// <remarks>
/// A kind is judged when a rule that ran has it as its subject or needs it. A member is judged when such a rule reads it; that is
/// known of rules whose descriptor states <see cref="RuleDescriptor.ReadMembers"/>, and of a kind that another rule judges too
/// nothing is said. What is unknown was not entered. Immutable and thread-safe.
/// </remarks>
public sealed class UnjudgedFacts
{
    /// <summary>The greatest number of ids that one entry lists.</summary>
    public const int MaximumIds = 10;

    private UnjudgedFacts(IReadOnlyList<UnjudgedRecords> records, IReadOnlyList<UnjudgedMember> members)
    {
        Records = records;
        Members = members;
    }

    /// <summary>Gets the kinds of records that no rule judged, by name.</summary>
    public IReadOnlyList<UnjudgedRecords> Records { get; }

    /// <summary>Gets the members that no rule read, of kinds that some rule judged, by kind and in the order of files.</summary>
    public IReadOnlyList<UnjudgedMember> Members { get; }

    internal static UnjudgedFacts Of(AssessmentRun run)
    {
        var rules = run.Results.Where(static result => result.IsEvaluated).Select(static result => result.Entry).ToArray();
        var read = rules.SelectMany(static rule => rule.Rule.ReadMembers ?? (IReadOnlySet<string>)FrozenSet<string>.Empty).ToHashSet(StringComparer.Ordinal);
        List<UnjudgedRecords> records = [];
        List<UnjudgedMember> members = [];
        foreach (var type in run.Facts.Types.Where(static type => !IsStanding(type)))
        {
            // A limit that the profile took from its record was used, though no rule reads it.
            var entered = run.Facts.SpanOf(type).ToArray().Where(record => !run.RuleSet.Sources.Contains(record.Id)).ToArray();
            var judges = rules.Where(rule => rule.Binding.SubjectType.IsAssignableFrom(type) || rule.Rule.Needs.Any(need => need.Type.IsAssignableFrom(type))).ToArray();
            if (entered.Length > 0 && judges.Length == 0)
            {
                records.Add(new(RegisterMembers.SectionOf(type) ?? type.Name, entered.Length, Ids(entered)));
            }
            else if (entered.Length > 0 && RegisterMembers.SectionOf(type) is { } section && judges.All(static rule => rule.Rule.ReadMembers is not null))
            {
                members.AddRange(MembersOf(section, type, entered, read));
            }
        }

        return new([.. records.OrderBy(static kind => kind.Kind, StringComparer.Ordinal)], [.. members.OrderBy(static member => member.Kind, StringComparer.Ordinal)]);
    }

    // Rectifications and disputes say how findings stand; no rule judges them, the waiver book does.
    private static bool IsStanding(Type type) => type == typeof(RectificationRecord) || type == typeof(FindingDispute);

    private static IEnumerable<UnjudgedMember> MembersOf(string section, Type type, RegisterRecord[] entered, HashSet<string> read)
    {
        var holders = RegisterMembers.Of(type).Where(member => !read.Contains($"{section}.{member}"))
            .ToDictionary(static member => member, static _ => new List<RegisterRecord>(), StringComparer.Ordinal);
        foreach (var record in entered)
        {
            foreach (var member in RegisterMembers.EnteredIn(record))
            {
                holders.GetValueOrDefault(member)?.Add(record);
            }
        }

        return RegisterMembers.Of(type).Where(member => holders.GetValueOrDefault(member)?.Count > 0)
            .Select(member => new UnjudgedMember(section, member, holders[member].Count, Ids(holders[member])));
    }

    private static string[] Ids(IEnumerable<RegisterRecord> records) => [.. records.Select(static record => record.Id).Take(MaximumIds)];
}
