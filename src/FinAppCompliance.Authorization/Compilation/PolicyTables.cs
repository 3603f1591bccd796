using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>The compiled form of a policy: flat tables, from which check, filter, search and analysis all read.</summary>
/// <remarks>
/// Rows are sorted by grantee (subjects first, then roles), asset, and rank, so that the rows of one grantee and asset lie
/// together and the first that matches is the one that decides. Never changed after it was built.
/// </remarks>
internal sealed class PolicyTables
{
    /// <summary>Gets the policy without subjects, engagements and grants, which are restored from the tables.</summary>
    public required AccessPolicy Rest { get; init; }

    public required ActionTable Actions { get; init; }

    public required NameIndex Subjects { get; init; }

    public required CompactNumbers TermsOfSubject { get; init; }

    public required SubjectTerms[] SubjectTerms { get; init; }

    public required string[] Roles { get; init; }

    public required NameIndex AssetIndex { get; init; }

    public required CompiledAsset[] Assets { get; init; }

    public required string?[] Engagements { get; init; }

    public required CompactNumbers TermsOfEngagement { get; init; }

    public required EngagementTerms[] EngagementTerms { get; init; }

    public required int[] RowStart { get; init; }

    public required GrantRow[] Rows { get; init; }

    public required string[] GrantIds { get; init; }

    public required GrantWindow[] Windows { get; init; }

    public required GrantTerms[] Terms { get; init; }

    public required CompiledProhibition[] Prohibitions { get; init; }

    public required SeparationRule[] DynamicSeparations { get; init; }

    public string Version => Rest.Version;

    public int GranteeCount => Subjects.Names.Length + Roles.Length;

    public SubjectTerms TermsOf(int subject) => SubjectTerms[TermsOfSubject[subject]];

    public string GranteeName(int grantee) =>
        grantee < Subjects.Names.Length ? Subjects.Names[grantee] : Roles[grantee - Subjects.Names.Length];

    public bool IsRole(int grantee) => grantee >= Subjects.Names.Length;

    /// <summary>Returns the range of rows of a grantee for an asset.</summary>
    public (int Start, int End) RowsOf(int grantee, int asset)
    {
        var start = RowStart[grantee];
        var end = RowStart[grantee + 1];
        if (end - start > 8)
        {
            start = LowerBound(start, end, asset);
        }

        while (start < end && Rows[start].Asset < asset)
        {
            start++;
        }

        return (start, end);
    }

    private int LowerBound(int low, int high, int asset)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Rows[middle].Asset < asset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Restores a subject as declared.</summary>
    public AccessSubject SubjectAt(int subject) => TermsOf(subject).Declared with { Id = Subjects.Names[subject] };

    /// <summary>Restores an engagement as declared; the number 0 is none.</summary>
    public Engagement EngagementAt(int engagement) =>
        EngagementTerms[TermsOfEngagement[engagement]].Declared with { Id = Engagements[engagement]! };

    /// <summary>Restores a grant as declared.</summary>
    public DataGrant GrantAt(int row, int grantee)
    {
        ref readonly var compiled = ref Rows[row];
        var window = Windows[compiled.Window];
        return Terms[compiled.Terms].Declared with
        {
            Id = GrantIds[row],
            Subject = IsRole(grantee) ? null : GranteeName(grantee),
            Role = IsRole(grantee) ? GranteeName(grantee) : null,
            Engagement = Engagements[compiled.Engagement],
            From = new DateTimeOffset(window.DeclaredFrom, TimeSpan.Zero),
            Until = new DateTimeOffset(window.DeclaredUntil, TimeSpan.Zero),
        };
    }

    /// <summary>Restores the whole policy.</summary>
    public AccessPolicy Restore()
    {
        var grants = new List<DataGrant>(Rows.Length);
        for (var grantee = 0; grantee < GranteeCount; grantee++)
        {
            for (var row = RowStart[grantee]; row < RowStart[grantee + 1]; row++)
            {
                var terms = Terms[Rows[row].Terms];
                if (!terms.IsExtraction || terms.Declared.Actions.Count == 1)
                {
                    grants.Add(GrantAt(row, grantee));
                }
            }
        }

        return Rest with
        {
            Subjects = [.. Enumerable.Range(0, Subjects.Names.Length).Select(SubjectAt)],
            Engagements = [.. Enumerable.Range(1, Engagements.Length - 1).Select(EngagementAt)],
            Grants = [.. grants.OrderBy(static grant => grant.Id, StringComparer.Ordinal)],
        };
    }
}
