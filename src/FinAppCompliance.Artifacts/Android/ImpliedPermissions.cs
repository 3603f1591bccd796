using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Works out the permissions that the platform adds by itself to those asked for.</summary>
internal static class ImpliedPermissions
{
    private const string Prefix = "android.permission.";

    private static readonly Split[] Splits =
    [
        new("WRITE_EXTERNAL_STORAGE", int.MaxValue, ["READ_EXTERNAL_STORAGE"]),
        new("READ_CONTACTS", 16, ["READ_CALL_LOG"]),
        new("WRITE_CONTACTS", 16, ["WRITE_CALL_LOG"]),
        new("ACCESS_FINE_LOCATION", 29, ["ACCESS_BACKGROUND_LOCATION"]),
        new("ACCESS_COARSE_LOCATION", 29, ["ACCESS_BACKGROUND_LOCATION"]),
        new("BLUETOOTH", 31, ["BLUETOOTH_SCAN", "BLUETOOTH_CONNECT", "BLUETOOTH_ADVERTISE"]),
        new("BLUETOOTH_ADMIN", 31, ["BLUETOOTH_SCAN", "BLUETOOTH_CONNECT", "BLUETOOTH_ADVERTISE"]),
        new("READ_EXTERNAL_STORAGE", 33, ["READ_MEDIA_IMAGES", "READ_MEDIA_VIDEO", "READ_MEDIA_AUDIO"]),
    ];

    internal static List<AndroidPermissionElement> Of(IReadOnlyList<AndroidPermissionElement> asked, Fact<int> target)
    {
        var known = asked.Where(static permission => !permission.IsRemoved).Select(static permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        var queue = new Queue<AndroidPermissionElement>(asked.Where(static permission => !permission.IsRemoved));
        var implied = new List<AndroidPermissionElement>();
        if (target.HasValue && target.Value < 4)
        {
            Add(new("manifest", 4, ["WRITE_EXTERNAL_STORAGE", "READ_PHONE_STATE"]), null);
        }

        while (queue.TryDequeue(out var permission))
        {
            foreach (var split in Splits)
            {
                if (permission.Name.StartsWith(Prefix, StringComparison.Ordinal) && permission.Name.AsSpan(Prefix.Length).SequenceEqual(split.Asked) &&
                    (split.BelowTarget == int.MaxValue || (target.HasValue && target.Value < split.BelowTarget)))
                {
                    Add(split, permission);
                }
            }
        }

        return implied;

        void Add(Split split, AndroidPermissionElement? cause)
        {
            foreach (var name in split.Added)
            {
                if (known.Add(Prefix + name))
                {
                    var added = new AndroidPermissionElement
                    {
                        Element = "uses-permission",
                        Name = Prefix + name,
                        Place = cause?.Place ?? (asked.Count > 0 ? asked[0].Place : default),
                        Certainty = FactCertainty.Implied,
                        MaxSdk = cause?.MaxSdk ?? Fact<int>.Absent,
                    };
                    implied.Add(added);
                    queue.Enqueue(added);
                }
            }
        }
    }

    private sealed record Split(string Asked, int BelowTarget, string[] Added);
}
