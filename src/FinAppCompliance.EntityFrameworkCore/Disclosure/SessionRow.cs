using FinAppCompliance.Disclosure.SaleSessions;

namespace FinAppCompliance.EntityFrameworkCore.Disclosure;

/// <summary>A sale session without its steps and holds.</summary>
internal sealed record SessionRow(SaleOpening Opening, long Revision, SessionDestruction? Destruction);
