using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Where the events alone leave one purpose: the last one that decided, and the asking around it.</summary>
internal struct ConsentPosition
{
    public ConsentEvent? Decided;
    public ConsentEvent? OpenPrompt;
    public DateTimeOffset? RefusedAt;
    public int AskedSinceRefusal;

    /// <summary>Folds the events of one purpose, already in order, up to an instant.</summary>
    public static ConsentPosition Fold(ReadOnlySpan<ConsentEvent> events, PurposeId purpose, DateTimeOffset until)
    {
        var position = default(ConsentPosition);
        foreach (var occurred in events)
        {
            if (occurred.At > until)
            {
                break;
            }

            if (occurred.Purpose == purpose)
            {
                position.Apply(occurred);
            }
        }

        return position;
    }

    public void Apply(ConsentEvent occurred)
    {
        switch (occurred.Kind)
        {
            case ConsentEventKind.Asked:
                OpenPrompt = occurred;
                AskedSinceRefusal += RefusedAt is null ? 0 : 1;
                break;
            case ConsentEventKind.Given:
                Decide(occurred, null);
                break;
            case ConsentEventKind.Refused or ConsentEventKind.Withdrawn:
                Decide(occurred, occurred.At);
                break;
            case ConsentEventKind.Expired or ConsentEventKind.Superseded when Decided is { Kind: ConsentEventKind.Given }:
                Decided = occurred;
                break;
        }
    }

    private void Decide(ConsentEvent occurred, DateTimeOffset? refusedAt)
    {
        Decided = occurred;
        OpenPrompt = null;
        RefusedAt = refusedAt;
        AskedSinceRefusal = 0;
    }
}
