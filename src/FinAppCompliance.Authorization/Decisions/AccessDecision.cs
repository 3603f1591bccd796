using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>The answer to an access request: a verdict with its reason, what is shown and how, what must be done, and until when it holds.</summary>
/// <remarks>
/// The default value denies. A permission rests on exactly one grant: what several grants give is never added up, so that a
/// small clear view and a large masked one do not become a large clear one. Members that return text or lists make them
/// when asked; making the decision allocates nothing. Immutable and thread-safe.
/// </remarks>
public readonly record struct AccessDecision
{
    /// <summary>Gets the verdict.</summary>
    public AccessVerdict Verdict => IsPermitted ? AccessVerdict.Permit : AccessVerdict.Deny;

    /// <summary>Gets whether access is permitted, provided the obligations are met.</summary>
    public bool IsPermitted => Reason == AccessReason.Permitted;

    /// <summary>Gets why.</summary>
    public AccessReason Reason { get; internal init; }

    /// <summary>Gets the id of the grant or elevation that permits; null when access is denied.</summary>
    public string? GrantId { get; internal init; }

    /// <summary>
    /// Gets what stood in the way: the id of the prohibition, separation or nearest grant, or the name that is unknown or
    /// missing. With a permission, the prohibition that took fields away. Null when there is nothing to name.
    /// </summary>
    public string? Cause { get; internal init; }

    /// <summary>Gets the version of the policy that decided; empty for the default value.</summary>
    public string PolicyVersion => Tables?.Version ?? string.Empty;

    /// <summary>Gets what the enforcement point must do; who does not know one of them must deny.</summary>
    public AccessObligations Obligations { get; internal init; }

    /// <summary>Gets how many rows may be returned; zero when denied.</summary>
    public int MaxRows { get; internal init; }

    /// <summary>Gets how many rows may still be returned today; zero when denied.</summary>
    public long MaxRowsToday { get; internal init; }

    /// <summary>
    /// Gets the earliest instant at which time alone could change the decision, excluded; the longest it may be kept, and only
    /// while the policy version stays the same.
    /// </summary>
    public DateTimeOffset ValidUntil => Boundary == long.MaxValue ? DateTimeOffset.MaxValue : new(Boundary, TimeSpan.Zero);

    /// <summary>Gets the requirement that stands behind the decision.</summary>
    public RegulatoryReference Citation => AccessLaw.CitationOf(this);

    /// <summary>Gets the wanted fields that are shown, with their treatment; empty when denied.</summary>
    public IReadOnlyList<FieldTreatment> Fields => FieldTreatments.Of(this);

    internal PolicyTables? Tables { get; init; }

    internal CompiledAsset? Asset { get; init; }

    internal GrantTerms? Terms { get; init; }

    internal UInt128 ClearFields { get; init; }

    internal UInt128 MaskedFields { get; init; }

    internal long Boundary { get; init; }

    /// <summary>Returns how a field is shown; a field that the decision does not show, or does not know, is withheld.</summary>
    /// <param name="field">The name of the field.</param>
    public FieldTreatment TreatmentOf(string field)
    {
        var number = Asset?.FindField(field) ?? -1;
        if (number < 0 || !IsPermitted)
        {
            return new(field, FieldVisibility.Withheld);
        }

        if (ClearFields.Has(number))
        {
            return new(field, FieldVisibility.Clear);
        }

        return MaskedFields.Has(number)
            ? new(field, FieldVisibility.Masked, Terms!.MaskOf(number))
            : new(field, FieldVisibility.Withheld);
    }

    /// <summary>Returns the decision as a denial for another reason, as when an obligation cannot be met.</summary>
    /// <param name="reason">Why; anything but permitted.</param>
    /// <param name="cause">What stood in the way.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason permits.</exception>
    public AccessDecision Denied(AccessReason reason, string cause)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)reason, (int)AccessReason.Permitted, nameof(reason));
        return new() { Tables = Tables, Asset = Asset, Reason = reason, Cause = cause, Boundary = Boundary };
    }

    /// <summary>Says whether a batch stops after this decision.</summary>
    internal bool Ends(BatchSemantics semantics) => semantics == (IsPermitted ? BatchSemantics.PermitOnFirstPermit : BatchSemantics.DenyOnFirstDeny);

    /// <summary>Returns the decision for a reader.</summary>
    public BilingualText Describe() => DecisionTexts.Describe(this);

    /// <summary>Returns the decision in English, for logs; never values.</summary>
    public override string ToString() => Describe().En;
}
