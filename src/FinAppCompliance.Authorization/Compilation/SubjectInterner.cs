using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Finds what subjects share, so that each costs only its id.</summary>
internal sealed class SubjectInterner
{
    public SubjectInterner(AccessPolicy policy, string[] roles, CompiledProhibition[] prohibitions)
    {
        var roleNumbers = roles.Select((role, number) => (role, number))
            .ToDictionary(static pair => pair.role, pair => pair.number + policy.Subjects.Count, StringComparer.Ordinal);
        var named = prohibitions.SelectMany(static p => p.Declared.Subjects.Ids).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<AccessSubject, int>();
        var terms = new List<SubjectTerms>();
        TermsOfSubject = new int[policy.Subjects.Count];
        for (var subject = 0; subject < TermsOfSubject.Length; subject++)
        {
            var declared = policy.Subjects.Items[subject];

            // Only a subject that some prohibition names by id keeps terms of its own.
            var key = named.Contains(declared.Id) ? declared : declared with { Id = string.Empty };
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = terms.Count;
                terms.Add(Compile(declared, roleNumbers, prohibitions));
            }

            TermsOfSubject[subject] = number;
        }

        Terms = [.. terms];
    }

    public int[] TermsOfSubject { get; }

    public SubjectTerms[] Terms { get; }

    private static SubjectTerms Compile(AccessSubject declared, Dictionary<string, int> roleNumbers, CompiledProhibition[] prohibitions) => new(
        declared with { Id = string.Empty },
        [.. declared.Roles.Select(role => roleNumbers[role]).Distinct().Order()],
        new NumberSet(prohibitions.Length, prohibitions.Where(p => p.Declared.Subjects.Matches(declared)).Select(static p => p.Number)));
}
