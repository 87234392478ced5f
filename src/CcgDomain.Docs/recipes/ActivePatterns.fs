/// Active patterns for the closed choices of CcgDomain. Each is complete, so that a match over it needs no wildcard and the compiler names a case that is missing. They are
/// built on Match, so that a case that is added to the library is an error here and not a surprise.
module Recipes.ActivePatterns

open CcgDomain.Authorisation
open CcgDomain.Register
open CcgDomain.Rules

/// What was accepted, or the violations.
let (|Accepted|Refused|) (decision: Decision<'T>) =
    decision.Match((fun value -> Accepted value), (fun violations -> Refused(List.ofSeq violations)))

/// The status of authorisation, with what is in force under it.
let (|NotApplied|Applicant|Full|Conditional|Directed|Shadow|Dissolved|) (status: AuthorisationStatus) =
    status.Match(
        notApplied = (fun _ -> NotApplied),
        applicant = (fun applicant -> Applicant applicant.Wave),
        full = (fun full -> Full full.Since),
        conditional = (fun conditional -> Conditional(List.ofSeq conditional.Conditions, conditional.Unlisted)),
        directed = (fun directed -> Directed(List.ofSeq directed.Conditions, directed.Unlisted, List.ofSeq directed.Directions)),
        shadow = (fun shadow -> Shadow(List.ofSeq shadow.Directions)),
        dissolved = (fun dissolved -> Dissolved(dissolved.On, dissolved.Ground, List.ofSeq dissolved.Successors))
    )

/// What a code stands for on a day. The second value of Abolished is the board that is open on the day, and that of Split are the boards.
let (|Open|Succeeded|Abolished|Split|NotYetOpen|NotKnownYet|Unknown|) (resolution: Resolution) =
    resolution.Match(
        ``open`` = (fun it -> Open it.Ccg),
        succeeded = (fun it -> Succeeded(it.Ccg, it.Successor)),
        abolished = (fun it -> Abolished(it.Ccg, it.Board)),
        split = (fun it -> Split(it.Code, List.ofSeq it.Boards)),
        notYetOpen = (fun it -> NotYetOpen it.Ccg),
        notKnownYet = (fun it -> NotKnownYet it.KnownUntil),
        unknown = (fun it -> Unknown it.Code)
    )

/// What a direction does.
let (|Exercise|Cease|TakeOn|ReplaceAccountableOfficer|VaryConstitution|Dissolve|ExerciseOnly|) (effect: DirectionEffect) =
    effect.Match(
        exercise = (fun it -> Exercise it.Requirement),
        cease = (fun it -> Cease(it.Functions, List.ofSeq it.By)),
        takeOn = (fun it -> TakeOn(List.ofSeq it.Functions, it.From)),
        replaceAccountableOfficer = (fun _ -> ReplaceAccountableOfficer),
        varyConstitution = (fun it -> VaryConstitution it.Variation),
        dissolve = (fun _ -> Dissolve),
        exerciseOnly = (fun it -> ExerciseOnly(List.ofSeq it.Functions))
    )
