using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Inventory.Register;

/// <summary>Writes changes of the register to the audit trail before they are kept.</summary>
internal sealed class RegisterJournal(IAuditRecorder? recorder, string tenant)
{
    /// <summary>Records a change; does nothing without a trail.</summary>
    public async ValueTask RecordAsync(RegisterChange change, CancellationToken cancellationToken)
    {
        if (recorder is null)
        {
            return;
        }

        var revision = change.Revision.ToString(CultureInfo.InvariantCulture);
        await recorder.RecordAsync(
            new()
            {
                Tenant = tenant,
                Category = "register",
                Action = change.Kind switch { RegisterChangeKind.Added => "record-added", RegisterChangeKind.Removed => "record-removed", _ => "record-changed" },
                Actor = change.Note.By,
                Subject = change.RecordId,
                OccurredAt = change.At,
                IdempotencyKey = $"register/{change.RecordId}/{revision}/{change.At.UtcTicks.ToString(CultureInfo.InvariantCulture)}/{change.Note.By}",
                Body = Encoding.UTF8.GetBytes(change.Note.Why),
            },
            cancellationToken).ConfigureAwait(false);
    }
}
