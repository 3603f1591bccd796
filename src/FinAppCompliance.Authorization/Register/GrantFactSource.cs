using System.Collections.Frozen;
using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Authorization.Register;

/// <summary>Gives the register the grants that the decision point decides by, so that the two cannot disagree (N99-14.3, DSM-28, OUT-32.2).</summary>
/// <remarks>
/// One record per grant and holder, restored from the compiled form. Assets, persons, vendors and contracts keep the ids of the
/// policy. Without a policy there are no records and nothing is claimed. Thread-safe.
/// </remarks>
/// <param name="point">The decision point.</param>
/// <param name="holdsEveryGrant">Whether these are all grants of access that exist.</param>
public sealed class GrantFactSource(PolicyDecisionPoint point, bool holdsEveryGrant = false) : IFactSource
{
    /// <inheritdoc/>
    public ValueTask<FactBatch> CollectAsync(DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        if (point.Current is not { } snapshot)
        {
            return new(new FactBatch("access policy", [], FrozenSet<Type>.Empty));
        }

        var records = new List<RegisterRecord>();
        var tables = snapshot.Tables;
        for (var grantee = 0; grantee < tables.GranteeCount; grantee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var row = tables.RowStart[grantee]; row < tables.RowStart[grantee + 1]; row++)
            {
                records.AddRange(RecordsOf(tables, grantee, row));
            }
        }

        IReadOnlySet<Type> complete = holdsEveryGrant ? new HashSet<Type> { typeof(AccessGrant) }.ToFrozenSet() : FrozenSet<Type>.Empty;
        return new(new FactBatch($"access policy '{snapshot.Version}'", records, complete));
    }

    private static IEnumerable<AccessGrant> RecordsOf(PolicyTables tables, int grantee, int row)
    {
        if (!tables.IsRole(grantee))
        {
            return [RecordOf(tables, tables.SubjectAt(grantee), row, string.Empty)];
        }

        return from subject in Enumerable.Range(0, tables.Subjects.Names.Length)
               where Array.IndexOf(tables.TermsOf(subject).Roles, grantee) >= 0
               select RecordOf(tables, tables.SubjectAt(subject), row, $":{tables.Subjects.Names[subject]}");
    }

    private static AccessGrant RecordOf(PolicyTables tables, AccessSubject subject, int row, string suffix)
    {
        ref readonly var compiled = ref tables.Rows[row];
        var terms = tables.Terms[compiled.Terms];
        var window = tables.Windows[compiled.Window];
        var contract = compiled.Engagement == 0 ? null : tables.EngagementTerms[tables.TermsOfEngagement[compiled.Engagement]].Contract;
        var isPerson = subject.Kind is SubjectKind.Staff or SubjectKind.VendorStaff;
        return new()
        {
            Id = $"access-grant:{tables.GrantIds[row]}{(terms.IsExtraction ? ":extract" : string.Empty)}{suffix}",
            DataAsset = terms.Declared.Asset!,
            Person = isPerson ? new Ref<Person>(subject.Id) : Fact<Ref<Person>>.Absent,
            ThirdParty = subject.Organisation is null ? Fact<Ref<ThirdParty>>.Absent : new Ref<ThirdParty>(subject.Organisation),
            SystemName = isPerson ? Fact<string>.Absent : subject.Id,
            Contract = contract is null ? Fact<Ref<Contract>>.Absent : new Ref<Contract>(contract.Id),
            Actions = [.. tables.Actions.ActionsOf(terms.Actions).Select(static action => action.Name)],
            Purpose = terms.Purpose,
            IsScopeWithinPurpose = true,
            Scope = ScopeOf(terms),
            Approver = terms.IsExtraction ? terms.Declared.Extraction!.Approver : terms.Declared.Approver,
            Level = HighestLevel(terms, tables.Assets[compiled.Asset]),
            IsProduction = terms.Environment is AccessEnvironment.Production or AccessEnvironment.DisasterRecovery,
            IsLogged = (terms.Obligations & AccessObligations.Log) != 0,
            LastReviewedOn = Fact.From(terms.Declared.LastReviewed),
            ValidFrom = ChinaStandardTime.DateOf(new(window.From, TimeSpan.Zero)),
            ValidThrough = LastDay(window),
        };
    }

    // The last day on which the grant holds for a moment still counts; a window that is empty ends on the day before it begins.
    private static DateOnly LastDay(GrantWindow window) => window.IsEmpty
        ? ChinaStandardTime.DateOf(new(window.From, TimeSpan.Zero)).AddDays(-1)
        : ChinaStandardTime.DateOf(new DateTimeOffset(window.Until, TimeSpan.Zero).AddTicks(-1));

    private static string ScopeOf(GrantTerms terms) => string.Join(", ",
        terms.Declared.ClearFields.Concat(terms.Declared.MaskedFields.Select(static masked => $"{masked.Field} ({masked.Mask})"))
            .Append($"at most {terms.MaxRows} rows")
            .Concat(terms.Declared.Conditions.Select(static condition => $"by {condition.Attribute}")));

    private static DataLevel HighestLevel(GrantTerms terms, CompiledAsset asset)
    {
        var highest = DataLevel.OtherGeneral;
        for (var field = 0; field < asset.Declared.Fields.Count; field++)
        {
            var level = asset.Declared.Fields.Items[field].Level!.Value;
            highest = terms.Visible.Has(field) && level < highest ? level : highest;
        }

        return highest;
    }
}
