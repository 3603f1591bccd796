using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Filtering;

namespace FinAppCompliance.Authorization.Enforcement;

/// <summary>Carries decisions out: refuses what it cannot fulfil, masks, withholds, and caps rows.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EnforcementPoint
{
    private readonly AccessObligations _fulfilled;
    private readonly FieldMasks _masks;

    /// <summary>Creates an enforcement point.</summary>
    /// <param name="fulfilled">The obligations that the host fulfils; masks are fulfilled here, and the row cap of lists.</param>
    /// <param name="masks">The masks known.</param>
    public EnforcementPoint(AccessObligations fulfilled, FieldMasks masks)
    {
        ArgumentNullException.ThrowIfNull(masks);
        _fulfilled = fulfilled | AccessObligations.Mask;
        _masks = masks;
    }

    /// <summary>Returns the decision, or a denial when it asks for something that is not fulfilled here.</summary>
    /// <param name="decision">The decision.</param>
    public AccessDecision Enforce(AccessDecision decision)
    {
        if (!decision.IsPermitted)
        {
            return decision;
        }

        var unmet = decision.Obligations & ~_fulfilled;
        if (unmet != AccessObligations.None)
        {
            return decision.Denied(AccessReason.ObligationUnmet, unmet.ToString());
        }

        foreach (var field in decision.Fields)
        {
            if (field.Visibility == FieldVisibility.Masked && !_masks.Knows(field.Mask))
            {
                return decision.Denied(AccessReason.ObligationUnmet, field.Mask!);
            }
        }

        return decision;
    }

    /// <summary>Shows an object as a decision lets it be shown. A mask that fails denies the whole object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="decision">The decision.</param>
    /// <param name="row">The object.</param>
    /// <param name="projection">Where the object keeps its fields.</param>
    public ProjectedRow Redact<T>(AccessDecision decision, T row, FieldProjection<T> projection)
    {
        ArgumentNullException.ThrowIfNull(projection);
        var enforced = Enforce(decision);
        if (!enforced.IsPermitted)
        {
            return new(enforced, []);
        }

        var fields = new ProjectedField[projection.Fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var (name, get) = projection.Fields[i];
            var treatment = enforced.TreatmentOf(name);
            if (!TryShow(treatment, treatment.Visibility == FieldVisibility.Withheld ? null : get(row), out fields[i]))
            {
                return new(enforced.Denied(AccessReason.ObligationUnmet, treatment.Mask!), []);
            }
        }

        return new(enforced, fields);
    }

    /// <summary>Shows the rows of a list that the filter lets through, up to the row cap; a row that cannot be shown is dropped.</summary>
    /// <typeparam name="T">The type of a row.</typeparam>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">The rows; filtered again here, whatever the provider did.</param>
    /// <param name="projection">Where a row keeps its fields.</param>
    public IReadOnlyList<ProjectedRow> RedactAll<T>(AccessFilter<T> filter, IEnumerable<T> rows, FieldProjection<T> projection)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(rows);
        var shown = new List<ProjectedRow>();
        foreach (var row in rows)
        {
            var decision = filter.DecisionFor(row);
            var redacted = Redact(decision.IsPermitted ? decision with { Obligations = decision.Obligations & ~AccessObligations.RowCap } : decision, row, projection);
            if (!redacted.Decision.IsPermitted)
            {
                continue;
            }

            // Rows are capped by the grant that shows them: another grant may show more.
            if (shown.Count < Math.Min(redacted.Decision.MaxRows, filter.RowsWanted))
            {
                shown.Add(redacted);
            }
        }

        return shown;
    }

    private bool TryShow(FieldTreatment treatment, string? text, out ProjectedField shown)
    {
        shown = new(treatment.Field, treatment.Visibility, text, treatment.Mask);
        if (treatment.Visibility != FieldVisibility.Masked || text is null)
        {
            return true;
        }

        try
        {
            shown = shown with { Text = _masks.Apply(treatment.Mask!, text) };
            return true;
        }
#pragma warning disable CA1031 // A mask of the host may fail in any way; the value must not be shown then.
        catch (Exception)
#pragma warning restore CA1031
        {
            shown = default;
            return false;
        }
    }
}
