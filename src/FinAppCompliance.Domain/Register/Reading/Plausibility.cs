using System.Globalization;
using System.Text.Json;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register.Shapes;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Finds values that can be read and are hardly meant; it never changes what is read.</summary>
/// <param name="log">Where warnings go.</param>
/// <param name="trail">Where the walk is.</param>
/// <param name="asOf">The moment up to which the file is current; null when it does not say.</param>
internal sealed class Plausibility(WarningLog log, PathTrail trail, DateTimeOffset? asOf)
{
    /// <summary>The years after <c>asOf</c> within which a day is plausible.</summary>
    public const int YearsAhead = 30;

    private readonly DateOnly? _today = asOf is { } moment ? ChinaDay(moment) : null;
    private readonly DateOnly _latest = asOf is { } moment ? Ahead(ChinaDay(moment)) : DateOnly.MaxValue;

    /// <summary>Gets the first plausible day.</summary>
    public static DateOnly Earliest { get; } = new(1990, 1, 1);

    /// <summary>Looks at one value that has the form its member wants.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The value.</param>
    public void Look(MemberShape member, JsonElement value)
    {
        switch (member.Value.Form)
        {
            case ValueForm.LegalDate:
                var day = ValueCheck.Date(value);
                Day(member, day, day > _today);
                break;
            case ValueForm.Instant when value.GetDateTimeOffset() is var instant:
                Day(member, ChinaDay(instant), instant > asOf);
                break;
            case ValueForm.Text when member.Sense == MemberSense.Region && !AdministrativeRegion.IsCode(value.GetString()):
                Warn(RegisterWarningCode.NoRegionCode, WarningMessages.NoRegionCode(value.GetString()!), WarningMessages.UseRegionCode);
                break;
            case ValueForm.Text when member.Sense == MemberSense.CreditCode && !CreditCode.IsValid(value.GetString()):
                Warn(RegisterWarningCode.BadCreditCode, WarningMessages.BadCreditCode(value.GetString()!), WarningMessages.CheckCreditCode);
                break;
        }
    }

    /// <summary>Looks at the order of the times of one record or nested value.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="element">The record.</param>
    public void LookAtOrder(RecordShape shape, JsonElement element)
    {
        foreach (var (first, second) in shape.Orders)
        {
            if (Time(shape.Members[first], element) is { } begin && Time(shape.Members[second], element) is { } end && IsBefore(end, begin))
            {
                log.Add(
                    trail.To(shape.Members[second].Name),
                    RegisterWarningCode.OutOfOrder,
                    WarningMessages.OutOfOrder(shape.Members[first].Name, shape.Members[second].Name),
                    WarningMessages.CheckBoth);
            }
        }
    }

    /// <summary>Tells of a period that holds no day.</summary>
    public void Empty(string from, string through) =>
        log.Add(trail.To(through), RegisterWarningCode.EmptyPeriod, WarningMessages.Empty(from, through), WarningMessages.CheckPeriod);

    // The last hours of the calendar have no day in China.
    private static DateOnly ChinaDay(DateTimeOffset instant) =>
        instant.UtcTicks > DateTime.MaxValue.Ticks - ChinaStandardTime.Offset.Ticks ? DateOnly.MaxValue : ChinaStandardTime.DateOf(instant);

    private static DateOnly Ahead(DateOnly day) => day.Year > DateOnly.MaxValue.Year - YearsAhead ? DateOnly.MaxValue : day.AddYears(YearsAhead);

    // Days and instants are compared as days in China; two instants exactly.
    private static bool IsBefore((DateOnly Day, DateTimeOffset? Instant) left, (DateOnly Day, DateTimeOffset? Instant) right) =>
        left.Instant is { } a && right.Instant is { } b ? a < b : left.Day < right.Day;

    private static (DateOnly Day, DateTimeOffset? Instant)? Time(MemberShape member, JsonElement record)
    {
        if (!record.TryGetProperty(member.Utf8Name, out var value) || !ValueCheck.Has(member.Value.Form, value))
        {
            return null;
        }

        if (member.Value.Form == ValueForm.LegalDate)
        {
            return (ValueCheck.Date(value), null);
        }

        var instant = value.GetDateTimeOffset();
        return (ChinaDay(instant), instant);
    }

    private void Day(MemberShape member, DateOnly day, bool isAhead)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (day < Earliest)
        {
            Warn(RegisterWarningCode.TimeTooEarly, WarningMessages.TooEarly(text), WarningMessages.CheckYear);
        }
        else if (day > _latest)
        {
            Warn(RegisterWarningCode.TimeTooLate, WarningMessages.TooLate(text), WarningMessages.CheckYearOrNoEnd);
        }
        else if (isAhead && member.Sense == MemberSense.PastEvent)
        {
            Warn(RegisterWarningCode.NotYetHappened, WarningMessages.NotYetHappened(member.Name), WarningMessages.CheckTimes);
        }
    }

    private void Warn(RegisterWarningCode code, Localization.BilingualText message, Localization.BilingualText hint) =>
        log.Add(trail.ToString(), code, message, hint);
}
