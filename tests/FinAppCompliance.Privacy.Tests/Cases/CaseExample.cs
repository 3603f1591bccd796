using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Rights;
using Microsoft.Extensions.Time.Testing;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Cases;

/// <summary>Invented cases and a clock that a test moves.</summary>
internal sealed class CaseExample
{
    public static readonly BilingualText Why = Text("reason");

    public FakeTimeProvider Clock { get; } = new(Start);

    public CaseRegister<T> Register<T>()
        where T : PrivacyCase => new(new CasePorts { Clock = Clock });

    public SendingEvidence Letter(bool isWritten = true) => new("letter", "out-1", Clock.GetUtcNow()) { IsWritten = isWritten };

    public static RightsRequest Request(RightKind right = RightKind.Delete) => new()
    {
        Id = "r-1",
        App = "mobile-bank",
        Handler = "clerk",
        Person = Me,
        ReceivedAt = Start,
        Right = right,
        Requester = Requester.Person,
        IsMinor = false,
    };

    public static ComplaintCase Complaint() => new()
    {
        Id = "c-1",
        App = "mobile-bank",
        Handler = "clerk",
        Person = Me,
        ReceivedAt = Start,
        Topic = ComplaintTopic.Privacy,
        Channel = "hotline",
    };

    /// <summary>Records a step and returns why it was refused; null when it was not.</summary>
    public static CaseRefusal? Try<T>(CaseRegister<T> register, string id, CaseStep step)
        where T : PrivacyCase
    {
        try
        {
            register.RecordAsync(id, step).AsTask().GetAwaiter().GetResult();
            return null;
        }
        catch (CaseRefusedException refused)
        {
            return refused.Reason;
        }
    }
}
